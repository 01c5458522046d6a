/** What the ledger calls the acts of this module, and how the history says them. */
export const directoryActs = {
  'district.added': 'set up the district',
  'school.added': 'added a school',
  'calendar.added': 'added a school calendar',
  'agency.added': 'added an agency',
} as const;
