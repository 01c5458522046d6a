/** Who a note of each class is for, as the form and the note say it. */
export const noteClassWords: Readonly<Record<string, string>> = {
  team: 'The team', 'counselor-confidential': 'Counseling only', health: 'Health and mental health', 'law-enforcement': 'Law enforcement only',
};
