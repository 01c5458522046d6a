import { newId } from '../../../src/kernel/ids.js';
import { marksFor, statement } from '../../../src/platform/database/engine.js';
import { world } from '../../support/world.js';

declare const engine: 'sqlite' | 'postgres';

const fresh = () => `SELECT id FROM school WHERE name = ? AND id <> '${newId()}'`;

describe('a statement', () => {
  it('goes to SQLite as it is written', () => {
    const sql = fresh();
    expect([1, 2, 3, 4].map(() => statement('sqlite', sql))).toEqual([sql, sql, sql, sql]);
  });

  it('gets a name for PostgreSQL once it comes again and again, always the same', () => {
    const sql = fresh();
    const text = marksFor('postgres', sql);
    expect(text).toContain('name = $1');
    expect([statement('postgres', sql), statement('postgres', sql)]).toEqual([text, text]);
    const third = statement('postgres', sql) as unknown;
    expect(third).toEqual({ name: expect.stringMatching(/^[0-9a-f]{32}$/), text });
    expect(statement('postgres', sql)).toEqual(third);
  });

  it('has no name where its columns may change', () => {
    const sql = `UPDATE school SET name = ? WHERE id = '${newId()}' RETURNING *`;
    for (let n = 0; n < 5; n += 1) expect(statement('postgres', sql)).toBe(marksFor('postgres', sql));
  });

  it('is planned once by a connection, and answers with what it is given', async () => {
    const here = await world();
    const ask = () => here.reader.all<{ id: string }>('SELECT id FROM school WHERE level = ? ORDER BY id', ['high']);
    for (let n = 0; n < 4; n += 1) expect((await ask()).map(({ id }) => id)).toEqual([here.district.schools.high]);
    if (engine === 'postgres') expect(await here.reader.all("SELECT statement FROM pg_prepared_statements WHERE statement LIKE '%FROM school WHERE level%'")).toEqual([{ statement: 'SELECT id FROM school WHERE level = $1 ORDER BY id' }]);
    await here.end();
  });
});
