/** What the ledger calls the acts around a level of concern, and how the history says them. */
export const determinationActs = {
  'determination.viewed': 'looked at the determination',
  'determination.started': 'began a determination',
  'determination.recorded': 'recorded a determination of the level of concern',
  'determination.signatures.viewed': 'read the determination to sign it',
  'determination.signed': 'signed the determination',
} as const;
