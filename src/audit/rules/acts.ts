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

/** The act of a key that took the place of a lost one: no other key vouches for it. */
export const replacing = 'ledger.key.replaced';

/** The acts by which keys are announced. */
export const actsOfKeys: readonly string[] = ['ledger.key.made', 'ledger.key.rotated', replacing];

/** What a ledger says of itself that whoever checks a part of it has to know: a key that nobody vouches for, and what was lost with a database that was put back. */
export const actsAboutLedger: readonly string[] = [replacing, 'ledger.rollback.declared', 'ledger.rollback.acknowledged'];

/** A key as entry `seq` of the ledger announced it. `replaces`: the one before it was lost. */
export interface Announced { seq: number; vkey: string; replaces: boolean }
