import { actsOfKeys, replacing, type Announced } from '../rules/acts.js';
import { genesis, type Entry } from '../rules/entry.js';
import { Frontier } from '../rules/frontier.js';
import { emptyRoot } from '../rules/merkle.js';
import { join } from '../store/digests.js';
import type { EntryRow, ImageRow } from '../store/ledger-reads.js';
import { lookedAt } from './entry-faults.js';
import { Replay } from './replay.js';

/** Complete subtrees as they are kept, by level and number. */
export type Subtrees = ReadonlyMap<string, Buffer>;
export const subtreeName = (level: number, n: number): string => `${level} ${n}`;

/** Goes through a ledger entry by entry, recomputes each, and keeps what checkpoints and rows are compared with afterwards. */
export class LedgerWalk {
  entries = 0;
  images = 0;
  head = genesis;
  /** The number that the next entry must have. */
  next = 1;
  readonly breaks: string[] = [];
  readonly roots = new Map([[0, emptyRoot]]);
  readonly announced: Announced[] = [];
  readonly replay = new Replay();
  private readonly frontier = new Frontier(join);
  private readonly lost = new Map<string, number>();

  /** `sizes`: how many entries some root is asked for. `gone`: the entry of each case by which its images were lawfully destroyed. */
  constructor(private readonly sizes: ReadonlySet<number>, private readonly gone: ReadonlyMap<string, number>) {}

  take(row: EntryRow, images: readonly ImageRow[], subtrees: Subtrees): void {
    const entry = this.look(row, images);
    this.entries += 1;
    this.images += images.length;
    this.head = row.leaf;
    this.next = row.seq + 1;
    this.grow(row, subtrees);
    if (entry !== null) this.learn(entry, row, images);
  }

  /** The root above all entries so far, base64. */
  get root(): string {
    return this.entries === 0 ? emptyRoot : Buffer.from(this.frontier.root()).toString('base64');
  }

  /** What was lawfully destroyed, as sentences. */
  get destroyed(): string[] {
    return [...this.lost].map(([caseId, count]) => `${count} images of case ${caseId} were lawfully destroyed (entry ${this.gone.get(caseId)!})`);
  }

  private look(row: EntryRow, images: readonly ImageRow[]): Entry | null {
    if (row.seq !== this.next) {
      this.breaks.push(`entry ${this.next} is missing (the next one is ${row.seq})`);
      return null;
    }
    const isGone = row.case_id !== null && row.seq < (this.gone.get(row.case_id) ?? 0);
    const { entry, faults } = lookedAt(row, this.head, images, isGone);
    if (faults.length > 0) this.breaks.push(...faults);
    return entry;
  }

  private grow({ seq, leaf }: EntryRow, subtrees: Subtrees): void {
    this.frontier.add(Buffer.from(leaf, 'base64'), (level, n, hash) => {
      const kept = subtrees.get(subtreeName(level, n));
      if (kept !== undefined && !kept.equals(hash)) this.breaks.push(`the kept subtree ${n} of level ${level} is not what its entries give`);
    });
    if (this.sizes.has(seq)) this.roots.set(seq, this.root);
  }

  private learn(entry: Entry, { seq, case_id: about }: EntryRow, images: readonly ImageRow[]): void {
    if (actsOfKeys.includes(entry.act)) this.announced.push({ seq, vkey: String(entry.detail.key), replaces: entry.act === replacing });
    if (entry.com.length > images.length && about !== null) this.lost.set(about, (this.lost.get(about) ?? 0) + entry.com.length);
    this.replay.keep(entry, images);
  }
}
