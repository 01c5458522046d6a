import { Injectable } from '@nestjs/common';
import { CheckpointReads, type CheckpointRow } from '../store/checkpoint-reads.js';
import { LedgerKeys } from './ledger-keys.js';

/** The signed checkpoints of the ledger. */
@Injectable()
export class Checkpoints {
  constructor(private readonly reads: CheckpointReads, private readonly ledgerKeys: LedgerKeys) {}

  latest(): Promise<CheckpointRow | null> {
    return this.reads.latest();
  }

  /** The first one that holds entry `seq`; null when none does yet. */
  covering(seq: number): Promise<CheckpointRow | null> {
    return this.reads.covering(seq);
  }

  /** At most `count`, in their order, from number `from` on. */
  from(from: number, count: number): Promise<CheckpointRow[]> {
    return this.reads.from(from, count);
  }

  /** How many entries the ledger has. */
  entries(): Promise<number> {
    return this.reads.entries();
  }

  /** The public keys that ever signed, oldest first, as vkey text; each was announced by an entry. */
  keys(): Promise<string[]> {
    return this.ledgerKeys.announced();
  }
}
