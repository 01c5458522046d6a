/** What the ledger calls the acts of this module, and how the history says them. */
export const deskActs = {
  'desk.viewed': 'looked at their own work',
  'district.viewed': 'looked at the district and its schools',
  'account.viewed': 'looked at their own account',
} as const;
