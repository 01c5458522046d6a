/** What the ledger calls the acts of this module, and how the history says them. */
export const deskActs = {
  'desk.viewed': 'looked at their own work',
  'administration.viewed': 'looked at what there is to administer',
  'case.looks.viewed': 'looked at who had looked',
  'ledger.viewed': 'looked at the ledger',
  'ledger.downloaded': 'took entries of the ledger as a file',
  'account.viewed': 'looked at their own account',
} as const;
