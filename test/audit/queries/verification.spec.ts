import { canonicalJson } from '../../../src/audit/rules/canonical-json.js';
import { leafOf } from '../../../src/audit/store/digests.js';
import { SchoolRow } from '../../../src/directory/store/school.entity.js';
import { addSchool, asOperator, expectWhole, ground, type Ground } from '../../platform/database/ground.js';

declare const engine: 'sqlite' | 'postgres';

interface EntryRow { seq: number; leaf: string; body: string }

let here: Ground;
let ids: string[];
beforeEach(async () => {
  here = await ground(engine);
  ids = [];
  for (const code of ['A', 'B', 'C']) ids.push(await here.writer.run(asOperator, (work) => addSchool(work, code)));
  await here.writer.run(asOperator, async (work) => { await work.revise(SchoolRow, ids[0]!, 1, { name: 'Renamed' }); work.record('school.renamed', { items: [ids[0]!] }); });
  expect(await expectWhole(here)).toMatchObject({ entries: 4, images: 4 });
  await withoutTriggers();
});
afterEach(() => here.end());

async function withoutTriggers(): Promise<void> {
  if (engine === 'postgres') {
    for (const table of ['ledger_entry', 'ledger_image']) await here.source.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    return;
  }
  const triggers = await here.source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of triggers) await here.source.query(`DROP TRIGGER ${name}`);
}

const sql = (text: string) => here.source.query(text);
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const entry = async (seq: number): Promise<EntryRow> => (await here.reader.one<EntryRow>('SELECT seq, leaf, body FROM ledger_entry WHERE seq = ?', [seq]))!;
const breaks = async () => (await here.verified()).breaks;

/** Rewrites the text of an entry, with the leaf that belongs to the new text. */
async function rewrite(seq: number, change: (body: string) => string): Promise<string> {
  const body = change((await entry(seq)).body);
  await sql(`UPDATE ledger_entry SET body = ${quoted(body)}, leaf = ${quoted(leafOf(body))} WHERE seq = ${seq}`);
  return leafOf(body);
}

describe('an entry that was changed', () => {
  it('in its text', async () => {
    await sql("UPDATE ledger_entry SET body = replace(body, 'school.added', 'school.adder') WHERE seq = 2");
    expect(await breaks()).toEqual(['entry 2: its text does not give its leaf', 'entry 2: a column differs from its text']);
  });

  it('in its leaf', async () => {
    await sql(`UPDATE ledger_entry SET leaf = ${quoted((await entry(1)).leaf)} WHERE seq = 2`);
    expect(await breaks()).toEqual(['entry 2: its text does not give its leaf', 'entry 3: it does not follow the entry before it']);
  });

  it('in its text and its leaf', async () => {
    await rewrite(2, (body) => body.replace('"operator"', '"team"'));
    expect(await breaks()).toEqual(['entry 3: it does not follow the entry before it']);
  });

  it('by a blank that says nothing', async () => {
    await rewrite(4, (body) => body.replace('{', '{ '));
    expect(await breaks()).toEqual(['entry 4: its text is not canonical']);
  });

  it('into something that cannot be read', async () => {
    await sql("UPDATE ledger_entry SET body = 'gone' WHERE seq = 4");
    expect(await breaks()).toEqual(['entry 4: its text does not give its leaf', 'entry 4: its text cannot be read']);
  });

  it('in the number that its text says', async () => {
    await rewrite(4, (body) => body.replace('"seq":4', '"seq":5'));
    expect(await breaks()).toEqual(['entry 4: its text says number 5']);
  });

  it.each([['act', "'school.renamed2'"], ['actor', "'somebody'"], ['at', "'2020-01-01T00:00:00.000Z'"], ['case_id', "'somewhere'"]])('in its column %s', async (column, value) => {
    await sql(`UPDATE ledger_entry SET ${column} = ${value} WHERE seq = 3`);
    expect(await breaks()).toEqual(['entry 3: a column differs from its text']);
  });
});

describe('an entry that was taken out', () => {
  const takeOut = async (seq: number) => {
    await sql(`DELETE FROM ledger_image WHERE seq = ${seq}`);
    await sql(`DELETE FROM ledger_entry WHERE seq = ${seq}`);
  };

  it('from the middle is missed once', async () => {
    await takeOut(2);
    expect(await breaks()).toEqual(['entry 2 is missing (the next one is 3)']);
  });

  it('from the beginning', async () => {
    await takeOut(1);
    await takeOut(2);
    expect(await breaks()).toEqual(['entry 1 is missing (the next one is 3)']);
  });

  it('from the end shows in the row that it had changed', async () => {
    await takeOut(4);
    expect(await breaks()).toEqual([`school ${ids[0]!} is not what the ledger says it is`]);
    await takeOut(3);
    expect((await breaks()).sort()).toEqual([`school ${ids[0]!} is not what the ledger says it is`, `school ${ids[2]!} stands in the database but no entry wrote it`].sort());
  });
});

describe('an image', () => {
  it('swapped with another', async () => {
    const [one, other] = await here.reader.all<{ row_id: string; image: string; salt: string }>('SELECT row_id, image, salt FROM ledger_image WHERE seq IN (2, 3) ORDER BY seq');
    for (const [seq, { row_id, image, salt }] of [[2, other!], [3, one!]] as const) {
      await sql(`UPDATE ledger_image SET row_id = ${quoted(row_id)}, image = ${quoted(image)}, salt = ${quoted(salt)} WHERE seq = ${seq}`);
    }
    expect(await breaks()).toEqual([`entry 2: image 0 (school ${ids[1]!}) does not open its commitment`, `entry 3: image 0 (school ${ids[2]!}) does not open its commitment`]);
  });

  it.each([['image', "replace(image, 'School B', 'School Z')"], ['salt', "'AAAA'"], ['table_name', "'agency'"], ['row_id', "'somewhere'"]])('with another %s', async (column, value) => {
    await sql(`UPDATE ledger_image SET ${column} = ${value} WHERE seq = 2`);
    expect(await breaks()).toEqual([`entry 2: image 0 (school ${ids[1]!}) does not open its commitment`]);
  });

  it('taken away, or put beside the others', async () => {
    await sql('DELETE FROM ledger_image WHERE seq = 2');
    await sql("INSERT INTO ledger_image (seq, n, table_name, row_id, image, salt) VALUES (3, 1, 'school', 'x', '{}', '')");
    expect(await breaks()).toEqual(['entry 2: it commits to 1 rows but 0 images are kept', 'entry 3: it commits to 1 rows but 2 images are kept']);
  });
});

describe('a row of the database', () => {
  it('changed past the ledger', async () => {
    await sql(`UPDATE school SET name = 'Other' WHERE id = ${quoted(ids[1]!)}`);
    expect(await breaks()).toEqual([`school ${ids[1]!} is not what the ledger says it is`]);
  });

  it('set back to what it was before its last change', async () => {
    await sql(`UPDATE school SET name = 'School A', version = 1 WHERE id = ${quoted(ids[0]!)}`);
    expect(await breaks()).toEqual([`school ${ids[0]!} is not what the ledger says it is`]);
  });

  it('deleted', async () => {
    await sql(`DELETE FROM school WHERE id = ${quoted(ids[2]!)}`);
    expect(await breaks()).toEqual([`school ${ids[2]!} is in the ledger but missing from the database`]);
  });

  it('added', async () => {
    await sql("INSERT INTO school (id, code, name, name_key, level, grades, zone, changed_at, version) VALUES ('x', 'X', 'X', 'x', 'x', '[]', 'UTC', 'x', 1)");
    expect(await breaks()).toEqual(['school x stands in the database but no entry wrote it']);
  });
});

test('no more than a hundred breaks are listed', async () => {
  await here.writer.run(asOperator, async (work) => { for (let n = 0; n < 150; n += 1) work.record('looked'); });
  await sql("UPDATE ledger_entry SET leaf = 'x'");
  expect(await breaks()).toHaveLength(100);
});

test('the head names the whole chain: a ledger rewritten from some entry on holds, but ends in another head', async () => {
  const before = (await here.verified()).head;
  const leaf = await rewrite(3, (body) => body.replace('"operator"', '"office"'));
  await rewrite(4, (body) => body.replace(/"prev":"[^"]+"/, `"prev":"${leaf}"`));
  const { breaks: found, head } = await here.verified();
  expect(found).toEqual([]);
  expect(head).not.toBe(before);
});

describe('a schema that grew', () => {
  it('takes nothing from rows written before, as long as nobody filled the new column', async () => {
    await sql('ALTER TABLE school ADD COLUMN motto TEXT');
    expect(await breaks()).toEqual([]);
    await sql(`UPDATE school SET motto = 'Forged' WHERE id = '${ids[1]!}'`);
    expect(await breaks()).toEqual([`school ${ids[1]!} is not what the ledger says it is`]);
  });

  it('is no excuse for a change of what was there', async () => {
    await sql('ALTER TABLE school ADD COLUMN motto TEXT');
    await sql(`UPDATE school SET name = 'Forged' WHERE id = '${ids[1]!}'`);
    expect(await breaks()).toEqual([`school ${ids[1]!} is not what the ledger says it is`]);
  });
});

it('does not believe an image that no entry committed to', async () => {
  await sql(`UPDATE school SET name = 'Forged' WHERE id = '${ids[1]!}'`);
  const [row] = await here.reader.all<Record<string, string>>(`SELECT * FROM school WHERE id = '${ids[1]!}'`);
  await sql(engine === 'postgres' ? 'ALTER TABLE ledger_image DROP CONSTRAINT ledger_image_seq_fkey' : 'PRAGMA foreign_keys = OFF');
  await sql(`INSERT INTO ledger_image (seq, n, table_name, row_id, image, salt) VALUES (9000000, 0, 'school', '${ids[1]!}', ${quoted(canonicalJson(row!))}, 'x')`);
  expect(await breaks()).toEqual(['1 image stands behind the last entry']);
  await sql('DELETE FROM ledger_image WHERE seq = 9000000');
  expect(await breaks()).toEqual([`school ${ids[1]!} is not what the ledger says it is`]);
});
