import { Injectable } from '@nestjs/common';
import { consistencySpans, emptyRoot, inclusionSpans, type Span } from '../rules/merkle.js';
import { Tree } from '../store/tree.js';
import { TreeReads } from '../store/tree-reads.js';

/** Roots and proofs of the tree over all entries (RFC 9162), in base64. A proof at a million entries reads some hundred hashes. */
@Injectable()
export class LedgerTree {
  constructor(private readonly reads: TreeReads) {}

  /** The root above the first `size` entries. Throws when there are fewer. */
  async root(size: number): Promise<string> {
    if (size === 0) return emptyRoot;
    return (await new Tree(this.reads, size).hashOf({ from: 0, to: size })).toString('base64');
  }

  /** For each of these entries (by number, from 1) the path that proves it in the tree of the first `size` entries. */
  async inclusions(seqs: readonly number[], size: number): Promise<string[][]> {
    const tree = new Tree(this.reads, size);
    const paths: string[][] = [];
    for (const seq of seqs) paths.push(await hashes(tree, inclusionSpans(seq - 1, size)));
    return paths;
  }

  /** The path that proves one entry in the tree of the first `size` entries. */
  async inclusion(seq: number, size: number): Promise<string[]> {
    return (await this.inclusions([seq], size))[0]!;
  }

  /** The path that proves that the first `size` entries begin with the first `first`. */
  consistency(first: number, size: number): Promise<string[]> {
    return hashes(new Tree(this.reads, size), consistencySpans(first, size));
  }
}

async function hashes(tree: Tree, spans: readonly Span[]): Promise<string[]> {
  const path: string[] = [];
  for (const span of spans) path.push((await tree.hashOf(span)).toString('base64'));
  return path;
}
