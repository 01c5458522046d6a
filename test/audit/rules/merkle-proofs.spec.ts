import { consistencySpans, cutOf, inclusionSpans, type Hash, type Span } from '../../../src/audit/rules/merkle.js';
import { isConsistent, isIncluded } from '../../../src/audit/rules/merkle-proofs.js';
import { join, sha256 } from '../../../src/audit/store/digests.js';

const largest = 20;
const leaves = Array.from({ length: largest }, (_, n) => sha256(Buffer.of(0, n)));
const known = new Map<string, Hash>();

function node({ from, to }: Span): Hash {
  const name = `${from} ${to}`;
  if (!known.has(name)) known.set(name, to - from === 1 ? leaves[from]! : join(node({ from, to: from + cutOf(to - from) }), node({ from: from + cutOf(to - from), to })));
  return known.get(name)!;
}

const root = (size: number) => node({ from: 0, to: size });
const other = sha256(Buffer.from('another tree'));

function flipped(hash: Hash): Hash {
  return Buffer.from(hash).map((byte, at) => (at === 7 ? byte ^ 16 : byte));
}

/** The ways in which transparency-dev/merkle breaks a proof, for each of its vectors. */
function broken(path: readonly Hash[], ends: readonly Hash[]): [string, readonly Hash[]][] {
  return [
    ...path.map((_, at): [string, Hash[]] => [`bit ${at}`, path.map((hash, n) => (n === at ? flipped(hash) : hash))]),
    ...(path.length > 0 ? [['empty', []], ['truncated', path.slice(0, -1)], ['without its first', path.slice(1)]] as [string, Hash[]][] : []),
    ['trailing garbage', [...path, Buffer.alloc(0)]], ['preceding garbage', [Buffer.alloc(0), ...path]],
    ...[...ends, ...path.slice(0, 1)].flatMap((hash): [string, Hash[]][] => [['preceding', [hash, ...path]], ['trailing', [...path, hash]]]),
  ];
}

test('every leaf of every tree is shown to be in it, and nothing else is', () => {
  for (let size = 1; size <= largest; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const path = inclusionSpans(index, size).map(node);
      const holds = (i = index, n = size, steps: readonly Hash[] = path, leaf: Hash = leaves[index]!, top: Hash = root(size)) => isIncluded(leaf, i, n, steps, top, join);
      expect(holds()).toBe(true);
      expect(holds(index, size, path, other)).toBe(false);
      expect(holds(index, size, path, leaves[index], other)).toBe(false);
      for (const i of [index - 1, index + 1, index ^ 2, size, -1, 0.5, NaN]) if (i !== index) expect([i, size, holds(i)]).toEqual([i, size, false]);
      for (const n of [size * 2, Math.floor(size / 2), 0, 0.5]) expect([n, holds(index, n)]).toEqual([n, false]);
      for (const [how, steps] of broken(path, [leaves[index]!, root(size)])) expect([how, holds(index, size, steps)]).toEqual([how, false]);
    }
  }
});

test('every tree is shown to begin with every smaller one, and with nothing else', () => {
  for (let size = 1; size <= largest; size += 1) {
    for (let first = 1; first <= size; first += 1) {
      const path = consistencySpans(first, size).map(node);
      const holds = (n = first, m = size, steps: readonly Hash[] = path, before: Hash = root(first), after: Hash = root(size)) => isConsistent(n, before, m, after, steps, join);
      expect(holds()).toBe(true);
      expect(holds(first, size, path, other)).toBe(false);
      expect(holds(first, size, path, root(first), other)).toBe(false);
      if (first < size) expect(holds(first, size, path, root(size), root(first))).toBe(false);
      for (const n of [0, -1, size + 1, 0.5, NaN]) expect([n, holds(n)]).toEqual([n, false]);
      for (const [how, steps] of broken(path, [root(first), root(size)])) expect([how, first, size, holds(first, size, steps)]).toEqual([how, first, size, false]);
    }
  }
});

test('another number of leaves is refused with the proof of the published vectors', () => {
  const path = consistencySpans(6, 8).map(node);
  for (const [first, size] of [[5, 8], [7, 8], [4, 8], [6, 16], [6, 4], [8, 6]] as const) expect([first, size, isConsistent(first, root(6), size, root(8), path, join)]).toEqual([first, size, false]);
});
