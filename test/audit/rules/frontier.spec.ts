import { Frontier } from '../../../src/audit/rules/frontier.js';
import { joined, piecesOf, topOf } from '../../../src/audit/rules/merkle.js';
import { join, sha256 } from '../../../src/audit/store/digests.js';

const leaves = Array.from({ length: 600 }, (_, n) => sha256(Buffer.of(n >> 8, n & 255)));

test('after each leaf its root is that of the whole tree, and every complete subtree of 256 is told once', () => {
  const frontier = new Frontier(join);
  const told: [number, number, string][] = [];
  for (const [n, leaf] of leaves.entries()) {
    frontier.add(leaf, (level, at, hash) => told.push([level, at, Buffer.from(hash).toString('hex')]));
    expect(frontier.root()).toEqual(joined(piecesOf({ from: 0, to: n + 1 }).map(({ from, to }) => topOf(leaves.slice(from, to), join)), join));
  }
  expect(told).toEqual([0, 1].map((n) => [1, n, Buffer.from(topOf(leaves.slice(n * 256, (n + 1) * 256), join)).toString('hex')]));
  expect(frontier.size).toBe(600);
});

test('a tree without leaves has no root', () => expect(() => new Frontier(join).root()).toThrow(RangeError));
