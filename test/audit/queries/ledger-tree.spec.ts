import { KeepSubtrees } from '../../../src/audit/commands/keep-subtrees.js';
import { isConsistent, isIncluded } from '../../../src/audit/index.js';
import { LedgerTree } from '../../../src/audit/queries/ledger-tree.js';
import { emptyRoot } from '../../../src/audit/rules/merkle.js';
import { join } from '../../../src/audit/store/digests.js';
import { TreeReads } from '../../../src/audit/store/tree-reads.js';
import { Mistakes } from '../../../src/platform/settings/index.js';
import { asOperator, ground, type Ground } from '../../platform/database/ground.js';

declare const engine: 'sqlite' | 'postgres';

const size = 700;
let here: Ground;
let tree: LedgerTree;
let reads: TreeReads;
beforeAll(async () => {
  here = await ground(engine);
  await here.writer.run(asOperator, async (work) => { for (let n = 0; n < size; n += 1) work.record('looked', { detail: { n } }); });
  reads = new TreeReads(here.reader);
  tree = new LedgerTree(reads);
});
afterAll(() => here.end());

const bytes = (hashes: string[]) => hashes.map((one) => Buffer.from(one, 'base64'));
const leaf = async (seq: number) => (await reads.leaves(seq - 1, seq))[0]!;

test('the root is the one that joining all leaves gives, with and without kept subtrees', async () => {
  const fold = (hashes: Buffer[]): Buffer => {
    if (hashes.length === 1) return hashes[0]!;
    const cut = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
    return join(fold(hashes.slice(0, cut)), fold(hashes.slice(cut)));
  };
  const leaves = await reads.leaves(0, size);
  const wanted = [1, 2, 255, 256, 257, 512, 513, 700].map((n) => fold(leaves.slice(0, n)).toString('base64'));
  const found = () => Promise.all([1, 2, 255, 256, 257, 512, 513, 700].map((n) => tree.root(n)));
  expect(await found()).toEqual(wanted);
  await new KeepSubtrees(reads, here.writer as never).run(size);
  expect([await reads.kept(1), await reads.kept(2)]).toEqual([2, 0]);
  await new KeepSubtrees(reads, here.writer as never).run(size); // as another process would
  expect(await found()).toEqual(wanted);
  expect(await tree.root(0)).toBe(emptyRoot);
});

test('every proof holds, and reads a few tiles only', async () => {
  const root = Buffer.from(await tree.root(size), 'base64');
  for (const seq of [1, 256, 257, 512, 513, 699, 700]) expect(isIncluded(await leaf(seq), seq - 1, size, bytes(await tree.inclusion(seq, size)), root, join)).toBe(true);
  for (const first of [1, 255, 256, 257, 512, 600, 700]) expect(isConsistent(first, Buffer.from(await tree.root(first), 'base64'), size, root, bytes(await tree.consistency(first, size)), join)).toBe(true);
  const before = here.reader.statements;
  const paths = await tree.inclusions(Array.from({ length: size }, (_, n) => n + 1), size);
  expect(paths).toHaveLength(size);
  expect(here.reader.statements - before).toBeLessThanOrEqual(4); // three tiles of leaves, one of subtrees
});

test('more entries than there are have no root, which is told as a sentence', async () => {
  const failure = await tree.root(size + 1).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(Mistakes);
  expect((failure as Mistakes).message).toMatch(/^The ledger has no 701 entries without a gap: .*verify-ledger/);
});
