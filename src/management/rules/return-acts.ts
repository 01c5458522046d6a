/** What the ledger calls the acts around a hold and a return to class, and how the history says them. */
export const returnActs = {
  'return.viewed': 'looked at the hold and the return to class',
  'return.recorded': 'recorded a hold, a signature, a return to class or a check after it',
} as const;
