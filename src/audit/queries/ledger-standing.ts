import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant.js';
import type { Announced } from '../rules/acts.js';
import { isAcknowledged } from '../rules/rollback.js';
import { AnchorFile } from '../store/anchor-file.js';
import { CheckpointReads, type CheckpointRow } from '../store/checkpoint-reads.js';
import { RollbackReads, type Rollback } from '../store/rollback-reads.js';
import { opened } from './signatures-held.js';

/** How far the ledger goes, is signed, and is anchored outside; `anchored` is null where no file is named, and its size where nothing can be read in it. */
export interface Standing { entries: number; latest: CheckpointRow | null; since: Instant | null; keys: string[]; anchored: { file: string; size: number | null } | null; standstill: boolean; rollbacks: Rollback[]; replaced: Replaced[] }

/** A lost key that another took the place of: when entry `seq` declared it, and the first checkpoint of the new one. */
export interface Replaced { seq: number; at: Instant; first: CheckpointRow | null }

/** What those are shown who look after the ledger. No case, no name, no text. */
@Injectable()
export class LedgerStanding {
  constructor(private readonly checkpoints: CheckpointReads, private readonly rollbacks: RollbackReads, private readonly anchor: AnchorFile) {}

  async read(): Promise<Standing> {
    const [entries, latest, rollbacks] = await Promise.all([this.checkpoints.entries(), this.checkpoints.latest(), this.rollbacks.all()]);
    const announced = await this.checkpoints.announced();
    return { entries, latest, since: announced[0]?.at ?? null, keys: announced.map(({ vkey }) => vkey), anchored: this.anchored(), standstill: rollbacks.some((one) => !isAcknowledged(one)), rollbacks, replaced: await this.replaced(announced) };
  }

  private replaced(announced: readonly (Announced & { at: Instant })[]): Promise<Replaced[]> {
    return Promise.all(announced.filter(({ replaces }) => replaces).map(async ({ seq, at, vkey }) => ({ seq, at, first: await this.checkpoints.firstBy(vkey) })));
  }

  private anchored(): Standing['anchored'] {
    const { name: file } = this.anchor;
    if (file === null) return null;
    try {
      return { file, size: opened(this.anchor.notes().at(-1) ?? '')?.checkpoint.size ?? null };
    } catch {
      return { file, size: null };
    }
  }
}
