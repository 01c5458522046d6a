import { KeepSubtrees } from '../../../src/audit/commands/keep-subtrees.js';
import { topOf } from '../../../src/audit/rules/merkle.js';
import { join } from '../../../src/audit/store/digests.js';
import { TreeReads } from '../../../src/audit/store/tree-reads.js';
import { asOperator, ground, type Ground } from '../../platform/database/ground.js';

declare const engine: 'sqlite' | 'postgres';

let here: Ground;
let reads: TreeReads;
beforeAll(async () => {
  here = await ground(engine);
  await here.writer.run(asOperator, async (work) => { for (let n = 0; n < 600; n += 1) work.record('looked', { detail: { n } }); });
  reads = new TreeReads(here.reader);
  await new KeepSubtrees(reads, here.writer as never).run(600);
});
afterAll(() => here.end());

test('every complete subtree is kept, once; what is not complete is left for later', async () => {
  await new KeepSubtrees(reads, here.writer as never).run(600);
  const wanted = await Promise.all([0, 1].map(async (n) => topOf(await reads.leaves(n * 256, (n + 1) * 256), join)));
  expect(await reads.subtrees(1, 0, 9)).toEqual(wanted);
  expect((await here.verified()).breaks).toEqual([]);
});

test('kept subtrees can be neither changed nor taken away nor put in the place of others', async () => {
  const before = await reads.subtrees(1, 0, 9);
  for (const sql of ["UPDATE ledger_subtree SET hash = 'x'", 'DELETE FROM ledger_subtree']) await expect(here.source.query(sql)).rejects.toThrow('append-only');
  await here.source.query(engine === 'sqlite' ? "INSERT OR REPLACE INTO ledger_subtree (level, n, hash) VALUES (1, 0, 'x')" : "INSERT INTO ledger_subtree (level, n, hash) VALUES (1, 0, 'x') ON CONFLICT DO NOTHING");
  expect(await reads.subtrees(1, 0, 9)).toEqual(before);
});

test('one that is not what its entries give is found', async () => {
  await here.source.query(engine === 'sqlite' ? 'DROP TRIGGER ledger_subtree_no_update' : 'ALTER TABLE ledger_subtree DISABLE TRIGGER USER');
  await here.source.query("UPDATE ledger_subtree SET hash = 'AAAA' WHERE n = 1");
  expect((await here.verified()).breaks).toEqual(['the kept subtree 1 of level 1 is not what its entries give']);
});
