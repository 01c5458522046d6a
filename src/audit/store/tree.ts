import { Mistakes } from '../../platform/settings/index.js';
import { joined, piecesOf, topOf, type Span } from '../rules/merkle.js';
import { join } from './digests.js';
import type { TreeReads } from './tree-reads.js';

/** How many hashes stand below one kept hash, as in C2SP tlog-tiles. */
export const wide = 256;

/** The tree of the first `size` entries as one reader walks it; what was read once is not read again. Throws `Mistakes` when an entry is missing: whoever starts Waypost reads a sentence. */
export class Tree {
  private readonly tiles = new Map<string, Promise<Buffer[]>>();

  constructor(private readonly reads: TreeReads, readonly size: number) {}

  /** The root above a span that a proof names, or above everything. */
  async hashOf(span: Span): Promise<Buffer> {
    const hashes = [];
    for (const piece of piecesOf(span)) hashes.push(await this.complete(piece));
    return joined(hashes, join) as Buffer;
  }

  /** The hashes of tile `n` of a level: at most 256 complete subtrees of 256^`level` leaves each. */
  async read(level: number, n: number): Promise<Buffer[]> {
    const last = Math.min((n + 1) * wide, Math.floor(this.size / wide ** level));
    const hashes = level === 0 ? await this.reads.leaves(n * wide, last) : await this.reads.subtrees(level, n * wide, last);
    if (level > 0) for (let next = n * wide + hashes.length; next < last; next += 1) hashes.push(topOf(await this.read(level - 1, next), join) as Buffer);
    if (hashes.length !== last - n * wide) throw new Mistakes([`The ledger has no ${this.size} entries without a gap: some are not in the database. "npm run -s waypost -- verify-ledger" says which; put back a backup that holds them.`]);
    return hashes;
  }

  private async complete({ from, to }: Span): Promise<Buffer> {
    let level = 0;
    while (wide ** (level + 1) <= to - from) level += 1;
    const unit = wide ** level;
    const tile = Math.floor(from / (unit * wide));
    const first = from / unit - tile * wide;
    return topOf((await this.tile(level, tile)).slice(first, first + (to - from) / unit), join) as Buffer;
  }

  private tile(level: number, n: number): Promise<Buffer[]> {
    const name = `${level} ${n}`;
    const tile = this.tiles.get(name) ?? this.read(level, n);
    this.tiles.set(name, tile);
    return tile;
  }
}
