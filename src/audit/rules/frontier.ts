import { joined, type Hash, type Join } from './merkle.js';

/** A tree that grows leaf by leaf and keeps only the tops of its complete subtrees: the root after each leaf, in one pass. */
export class Frontier {
  size = 0;
  /** The top at place n stands above 2^n leaves; null where there is none now. */
  private readonly tops: (Hash | null)[] = [];

  constructor(private readonly join: Join) {}

  /** `completed` hears of every subtree of 256 or 65,536 leaves that this one completes: its level (1, 2) and its number there. */
  add(leaf: Hash, completed?: (level: number, n: number, hash: Hash) => void): void {
    this.size += 1;
    let [hash, place] = [leaf, 0];
    for (let top = this.tops[place]; top; top = this.tops[place]) {
      hash = this.join(top, hash);
      this.tops[place] = null;
      place += 1;
      if (place % 8 === 0) completed?.(place / 8, this.size / 2 ** place - 1, hash);
    }
    this.tops[place] = hash;
  }

  /** Throws for a tree without leaves. */
  root(): Hash {
    return joined(this.tops.filter((top) => top !== null).reverse(), this.join);
  }
}
