import fc from 'fast-check';
import { consistencySpans, emptyRoot, inclusionSpans, joined, piecesOf, type Hash, type Span } from '../../../src/audit/rules/merkle.js';
import { join, sha256 } from '../../../src/audit/store/digests.js';

const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const leaf = (bytes: Buffer): Hash => sha256(Buffer.concat([Buffer.of(0), bytes]));

/** The eight leaves and their roots that every implementation of Certificate Transparency is held to. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((one) => leaf(Buffer.from(one, 'hex')));
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** MTH of RFC 9162, 2.1.1, word for word. */
function mth(all: readonly Hash[]): Hash {
  if (all.length === 1) return all[0]!;
  let cut = 1;
  while (cut * 2 < all.length) cut *= 2;
  return join(mth(all.slice(0, cut)), mth(all.slice(cut)));
}

const byPieces = (all: readonly Hash[], span: Span) => joined(piecesOf(span).map(({ from, to }) => mth(all.slice(from, to))), join);
const proof = (all: readonly Hash[], spans: Span[]) => spans.map((span) => hex(byPieces(all, span)).slice(0, 8));

test('the published roots', () => {
  expect(sha256(Buffer.alloc(0)).toString('base64')).toBe(emptyRoot);
  expect(roots.map((_, n) => hex(byPieces(leaves, { from: 0, to: n + 1 })))).toEqual(roots);
});

test.each([
  [0, 1, []], [0, 8, ['96a296d2', '5f083f0a', '6b47aaf2']], [5, 8, ['bc1a0643', 'ca854ea1', 'd37ee418']], [2, 3, ['fac54203']], [1, 5, ['6e340b9c', '5f083f0a', 'bc1a0643']],
])('the published path of leaf %d in a tree of %d', (index, size, path) => expect(proof(leaves, inclusionSpans(index, size))).toEqual(path));

test.each([
  [1, 1, []], [1, 8, ['96a296d2', '5f083f0a', '6b47aaf2']], [6, 8, ['0ebc5d34', 'ca854ea1', 'd37ee418']], [2, 5, ['5f083f0a', 'bc1a0643']],
])('the published path from a tree of %d to one of %d', (first, size, path) => expect(proof(leaves, consistencySpans(first, size))).toEqual(path));

test('what lies outside a tree has no path', () => {
  for (const [index, size] of [[8, 8], [-1, 8], [0, 0]] as const) expect(() => inclusionSpans(index, size)).toThrow(RangeError);
  for (const [first, size] of [[0, 8], [9, 8]] as const) expect(() => consistencySpans(first, size)).toThrow(RangeError);
  expect(() => joined([], join)).toThrow(RangeError);
});

test('a span of any tree is the root that the recursion of the RFC gives it, out of complete subtrees alone', () => {
  const many = Array.from({ length: 70 }, (_, n) => leaf(Buffer.of(n)));
  fc.assert(fc.property(fc.integer({ min: 1, max: 70 }), (size) => {
    expect(hex(byPieces(many, { from: 0, to: size }))).toBe(hex(mth(many.slice(0, size))));
    for (const { from, to } of piecesOf({ from: 0, to: size })) expect([Math.log2(to - from) % 1, from % (to - from)]).toEqual([0, 0]);
  }));
});
