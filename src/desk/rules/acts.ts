/** What the ledger calls the acts of this module, and how the history says them. */
export const deskActs = {
  'desk.viewed': 'looked at their own work',
  'administration.viewed': 'looked at what there is to administer',
  'case.change.viewed': 'looked at what was changed',
  'case.looks.viewed': 'looked at who had looked',
  'case.moments.viewed': 'chose a moment at which to see the case as it was',
  'case.past.viewed': 'looked at the case as it was at an earlier moment',
  'ledger.viewed': 'looked at the ledger',
  'ledger.downloaded': 'took entries of the ledger as a file',
  'account.viewed': 'looked at their own account',
  'meeting.viewed': 'looked at the case in the meeting view, without names',
} as const;
