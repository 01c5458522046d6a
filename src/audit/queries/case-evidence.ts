import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { actsAboutLedger } from '../rules/acts.js';
import type { Entry } from '../rules/entry.js';
import { readCheckpoint } from '../rules/checkpoint.js';
import { readNote } from '../rules/note.js';
import { EvidenceReads } from '../store/evidence-reads.js';
import type { EntryRow } from '../store/ledger-reads.js';
import { Checkpoints } from './checkpoints.js';
import { LedgerTree } from './ledger-tree.js';

/** An entry with the very text that its leaf was taken of. `rows` is what it commits to. */
export interface EvidenceEntry { seq: number; text: string; at: Instant; act: string; actor: Id; basis: string; items: readonly Id[]; rows: readonly { table: string; row: Id }[] }

/** A row as entry `seq` left it, the `n`th that it names, with the salt that opens its commitment. */
export interface EvidenceImage { seq: number; n: number; table: string; row: Id; image: string; salt: string }

/** Why entries belong to a signed ledger of `size` entries: a path for each (base64), the checkpoints that were signed on the way, the last one over all of them, and how each goes on to the next. */
export interface Evidence { size: number; paths: string[][]; notes: string[]; consistencies: { from: number; to: number; path: string[] }[] }

const mostNotes = 1024;

/** The ledger's own text of one case, and the proof of it. The caller has shown that the reader may have it. */
@Injectable()
export class CaseEvidence {
  constructor(private readonly reads: EvidenceReads, private readonly checkpoints: Checkpoints, private readonly tree: LedgerTree) {}

  /** Everything about a case up to entry `upTo`, oldest first. */
  async read(caseId: Id, upTo: number): Promise<{ entries: EvidenceEntry[]; images: EvidenceImage[] }> {
    const [entries, images] = await Promise.all([this.reads.entries(caseId, upTo), this.reads.images(caseId, upTo)]);
    return { entries: entries.map(entryOf), images: images.map(({ table_name: table, row_id: row, ...image }) => ({ ...image, table, row })) };
  }

  /** What the ledger says of itself up to entry `upTo`: lost keys, and times that the database was put back. */
  async aboutLedger(upTo: number): Promise<EvidenceEntry[]> {
    return (await this.reads.ofNoCase(actsAboutLedger, upTo)).map(entryOf);
  }

  /** The entry by which something was done with one item of a case; null when there is none. */
  async entryAbout(caseId: Id, act: string, item: Id): Promise<EvidenceEntry | null> {
    return (await this.reads.ofAct(caseId, act)).map(entryOf).find(({ items }) => items.includes(item)) ?? null;
  }

  /**
   * The proof of these entries (by number, ascending) against the first checkpoint that holds all of them, so that it stays the same; null while
   * there is none. Checkpoints begin with the first that holds entry `from`.
   */
  async proof(seqs: readonly number[], from = seqs[0]!): Promise<Evidence | null> {
    const [first, last] = [await this.checkpoints.covering(from), await this.checkpoints.covering(seqs.at(-1)!)];
    if (first === null || last === null) return null;
    const between = thinned(await this.checkpoints.from(first.n, last.n - first.n + 1));
    const sizes = between.map(({ note }) => readCheckpoint(readNote(note)!.text)!.size);
    const consistencies: Evidence['consistencies'] = [];
    for (const [at, to] of sizes.entries()) {
      const from = sizes[at - 1];
      if (from !== undefined && from > 0 && from < to) consistencies.push({ from, to, path: await this.tree.consistency(from, to) });
    }
    return { size: last.size, paths: await this.tree.inclusions(seqs, last.size), notes: [...new Set(between.map(({ note }) => note))], consistencies };
  }
}

function entryOf({ seq, body, at, act, actor }: EntryRow): EvidenceEntry {
  const { basis, items, com } = JSON.parse(body) as Entry;
  return { seq, text: body, at: at as Instant, act, actor, basis, items, rows: com.map(({ t, r }) => ({ table: t, row: r })) };
}

/** So many checkpoints of more, the first and the last and those around which one key followed another among them. */
function thinned<T extends { vkeys: string }>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / mostNotes);
  return all.filter(({ vkeys }, at) => at === 0 || (all.length - 1 - at) % step === 0 || vkeys !== all[at - 1]?.vkeys || vkeys !== all[at + 1]?.vkeys);
}
