/** What the ledger calls the acts around itself, and how the history says them. */
export const auditActs = {
  'ledger.key.made': 'made the key that signs the ledger',
  'ledger.key.rotated': 'put a new key in the place of the one that signed the ledger',
  'ledger.key.replaced': 'put a new key in the place of the lost one that signed the ledger',
  'ledger.rollback.declared': 'found that the database had been put back to an earlier state',
  'ledger.rollback.acknowledged': 'acknowledged that the database was put back',
  'ledger.images.destroyed': 'destroyed what the ledger kept of the texts of this case',
  'ledger.dumped': 'wrote a copy of the whole ledger, without its texts',
} as const;
