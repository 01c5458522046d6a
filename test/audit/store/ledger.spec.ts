import type { Line } from '../../../src/platform/database/index.js';
import { Ledger } from '../../../src/audit/index.js';
import { genesis } from '../../../src/audit/rules/entry.js';
import { addSchool, asOperator, expectWhole, ground, type Ground } from '../../platform/database/ground.js';

declare const engine: 'sqlite' | 'postgres';

let here: Ground;
beforeAll(async () => {
  here = await ground(engine);
  for (const code of ['A', 'B', 'C']) await here.writer.run(asOperator, (work) => addSchool(work, code));
  if (engine === 'sqlite') await here.source.query('PRAGMA recursive_triggers = OFF'); // as any other program would open the file
});
afterAll(() => here.end());

const entry = (seq: number, prev: string) => `INSERT INTO ledger_entry (seq, leaf, body, act, actor, at, case_id) VALUES (${seq}, 'x', '{"prev":"${prev}"}', 'a', 'b', 'c', NULL)`;
const lastLeaf = async () => (await here.reader.one<{ leaf: string }>('SELECT leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1'))!.leaf;

test.each([
  ['an update of an entry', "UPDATE ledger_entry SET act = 'x' WHERE seq = 2"],
  ['an update of all entries', "UPDATE ledger_entry SET body = '{}'"],
  ['a deletion of the last entry', 'DELETE FROM ledger_image WHERE seq = 3; DELETE FROM ledger_entry WHERE seq = 3'],
  ['a deletion of everything', 'DELETE FROM ledger_image'],
  ['an update of an image', "UPDATE ledger_image SET image = '{}' WHERE seq = 1"],
  ['a deletion of an image', 'DELETE FROM ledger_image WHERE seq = 1'],
  ...(engine === 'postgres' ? [['a truncation', 'TRUNCATE ledger_entry, ledger_image'], ['a truncation of the images', 'TRUNCATE ledger_image']] : []),
])('%s is refused', async (_, sql) => {
  await expect(here.source.query(sql.split('; ')[0]!)).rejects.toThrow('the ledger is append-only');
  if (sql.includes('; ')) await expect(here.source.query(sql.split('; ')[1]!)).rejects.toThrow('the ledger is append-only');
  expect(await expectWhole(here)).toMatchObject({ entries: 3, images: 3 });
});

const overwrite = engine === 'sqlite'
  ? { entry: "INSERT OR REPLACE INTO ledger_entry (seq, leaf, body, act, actor, at) VALUES (2, 'x', '{}', 'a', 'b', 'c')", image: "INSERT OR REPLACE INTO ledger_image (seq, n, table_name, row_id, image, salt) VALUES (2, 0, 'school', 'x', '{}', '')" }
  : { entry: "INSERT INTO ledger_entry (seq, leaf, body, act, actor, at) VALUES (2, 'x', '{}', 'a', 'b', 'c') ON CONFLICT (seq) DO UPDATE SET body = '{}'", image: "INSERT INTO ledger_image (seq, n, table_name, row_id, image, salt) VALUES (2, 0, 'school', 'x', '{}', '') ON CONFLICT (seq, n) DO UPDATE SET image = '{}'" };

test('an entry or an image put in place of another is refused', async () => {
  await expect(here.source.query(overwrite.entry)).rejects.toThrow('only grows at its end');
  await expect(here.source.query(overwrite.image)).rejects.toThrow('append-only');
  await expectWhole(here);
});

test('an entry that does not follow the last one is refused; one that does is taken', async () => {
  const leaf = await lastLeaf();
  for (const [seq, prev] of [[5, leaf], [3, leaf], [0, leaf], [-1, leaf], [4, genesis], [4, 'x']] as const) {
    await expect(here.source.query(entry(seq, prev))).rejects.toThrow('only grows at its end');
  }
  await expectWhole(here);
  const runner = here.source.createQueryRunner();
  await runner.query('BEGIN');
  await runner.query(entry(4, leaf));
  await runner.query('ROLLBACK');
  await runner.release();
});

test('the head is the end of the chain, and the genesis of an empty one', async () => {
  const ask = (sql: string) => here.source.query(sql);
  expect(await new Ledger().head(ask)).toEqual({ seq: 3, leaf: await lastLeaf() });
  expect(await new Ledger().head(async () => [])).toEqual({ seq: 0, leaf: genesis });
});

test('an entry tells nothing of what its images hold, and equal rows give unequal commitments', async () => {
  const [one, other] = [await written(), await written()];
  expect(one.body).not.toContain('Secret name');
  expect(one.images).toEqual(other.images);
  expect(one.body).not.toBe(other.body);
});

test('a line with a fraction in it, or with a row that holds one, is never written', async () => {
  const silent = async () => [];
  await expect(new Ledger().append(silent, { seq: 0, leaf: genesis }, [{ ...line, detail: { share: 0.5 } }])).rejects.toThrow(TypeError);
  await expect(new Ledger().append(silent, { seq: 0, leaf: genesis }, [{ ...line, images: [{ table: 'school', id: 'x', row: { n: 0.5 } }] }])).rejects.toThrow(TypeError);
});

test('more lines than one statement holds are all kept', async () => {
  await here.writer.run(asOperator, async (work) => { for (let n = 0; n < 1201; n += 1) work.record('looked', { detail: { n } }); });
  expect(await expectWhole(here)).toMatchObject({ entries: 1204 });
});

const line: Line = { act: 'school.added', actor: 'a'.repeat(26), at: '2026-11-16T16:00:00.000Z' as Line['at'], basis: 'operator', case: null, items: [], detail: {}, images: [{ table: 'school', id: 'x', row: { name: 'Secret name' } }] };

/** What one line is written down as: the entry's text, and the text of its images. */
async function written(): Promise<{ body: string; images: string[] }> {
  const kept: unknown[][] = [];
  await new Ledger().append(async (_, values = []) => { kept.push([...values]); return []; }, { seq: 0, leaf: genesis }, [line]);
  return { body: String(kept[0]![2]), images: [String(kept[1]![4])] };
}
