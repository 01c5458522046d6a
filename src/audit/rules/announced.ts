/** The act of a key that took the place of a lost one: no other key vouches for it. */
export const replacing = 'ledger.key.replaced';

/** The acts by which keys are announced. */
export const actsOfKeys: readonly string[] = ['ledger.key.made', 'ledger.key.rotated', replacing];

/** A key as entry `seq` of the ledger announced it. `replaces`: the one before it was lost. */
export interface Announced { seq: number; vkey: string; replaces: boolean }
