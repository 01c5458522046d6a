/** 32 bytes: a leaf's hash, or that of a node above two others. */
export type Hash = Uint8Array;

/** SHA-256(0x01 ‖ left ‖ right). A rule has no hash function of its own, so whoever asks hands one in. */
export type Join = (left: Hash, right: Hash) => Hash;

/** Leaves `from` up to, not including, `to`, counted from 0. */
export interface Span { readonly from: number; readonly to: number }

/** What stands before the two halves of an inner node (RFC 9162, 2.1.1); before a leaf stands 0x00. */
export const nodePrefix = 1;

/** The root of a tree without leaves: SHA-256 of nothing (base64). */
export const emptyRoot = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

/** The largest power of two below `n` (`n` ≥ 2): where RFC 9162 cuts a tree of `n` leaves in two. */
export function cutOf(n: number): number {
  let cut = 1;
  while (cut * 2 < n) cut *= 2;
  return cut;
}

/** The complete subtrees that a span falls into, left to right. A span that a proof names begins at a multiple of its first one. */
export function piecesOf({ from, to }: Span): Span[] {
  const pieces: Span[] = [];
  for (let at = from; at < to;) {
    let width = 1;
    while (width * 2 <= to - at) width *= 2;
    pieces.push({ from: at, to: at + width });
    at += width;
  }
  return pieces;
}

/** The root above the hashes of such pieces: the last two are joined first, as the tree is cut. */
export function joined(hashes: readonly Hash[], join: Join): Hash {
  const last = hashes.at(-1);
  if (last === undefined) throw new RangeError('a tree without leaves has no node');
  return hashes.slice(0, -1).reduceRight((right, left) => join(left, right), last);
}

/** The root above 2, 4, 8 … hashes that stand side by side. */
export function topOf(hashes: readonly Hash[], join: Join): Hash {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, n) => join(row[2 * n]!, row[2 * n + 1]!));
  return row[0]!;
}

/** Whose hashes, from the leaf up, prove that leaf `index` (from 0) is in the tree of `size` leaves: RFC 9162, 2.1.3.1. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  const path: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const cut = from + cutOf(to - from);
    path.unshift(index < cut ? { from: cut, to } : { from, to: cut });
    if (index < cut) to = cut;
    else from = cut;
  }
  return path;
}

/** Whose hashes prove that the tree of `size` leaves begins with the tree of `first` leaves: RFC 9162, 2.1.4.1. */
export function consistencySpans(first: number, size: number): Span[] {
  if (!(first > 0 && first <= size)) throw new RangeError(`nothing shows that ${size} leaves begin with ${first}`);
  const path: Span[] = [];
  let [from, to, known] = [0, size, true];
  while (first < to) {
    const cut = from + cutOf(to - from);
    path.unshift(first <= cut ? { from: cut, to } : { from, to: cut });
    if (first <= cut) to = cut;
    else [from, known] = [cut, false];
  }
  return known ? path : [{ from, to }, ...path];
}
