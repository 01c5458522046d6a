/** What the ledger calls the acts of this module, and how the history says them. */
export const peopleActs = {
  'person.added': 'added a person',
  'guardian.linked': 'named a guardian of a student',
} as const;
