/** What the ledger calls the acts of this module, and how the history says them. */
export const deskActs = {
  'desk.viewed': 'looked at their own work',
  'administration.viewed': 'looked at what there is to administer',
  'account.viewed': 'looked at their own account',
  'meeting.viewed': 'looked at the case in the meeting view, without names',
} as const;
