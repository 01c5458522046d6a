import Database from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { migrate, sourceOptions } from '../../../src/platform/database/index.js';
import { assertDurable } from '../../../src/platform/database/sources.js';
import { migrations } from '../../../src/schema/index.js';
import { addSchool, asOperator, entities, ground, type Ground } from './ground.js';

declare const engine: 'sqlite' | 'postgres';

let here: Ground;
beforeEach(async () => { here = await ground(engine); });
afterEach(() => here.end());

test('only the write line writes: the source that everybody else reads from refuses', async () => {
  for (const sql of ["UPDATE school SET name = 'x'", 'DELETE FROM school', 'CREATE TABLE x (id TEXT)', "INSERT INTO event (id, kind, about_id, at) VALUES ('a', 'b', 'c', 'd')"]) {
    await expect(here.reader.all(sql)).rejects.toThrow(/read-?only/);
  }
});

test('the database keeps references and uniqueness by itself', async () => {
  await here.writer.run(asOperator, (work) => addSchool(work, 'A'));
  await expect(here.source.query("INSERT INTO calendar (id, school_id, school_year, first_day, last_day, closed_days, early_days, version) VALUES ('a', 'nowhere', '2026-27', '', '', '', '', 1)")).rejects.toThrow(/foreign key/i);
});

if (engine === 'sqlite') {
  const reopened = async (use: (source: DataSource) => Promise<void>) => {
    const source = await new DataSource(sourceOptions(here.database, entities).writer).initialize();
    try { await use(source); } finally { await source.destroy(); }
  };

  test('a file that is opened again is as durable as before, also after a write', async () => {
    await here.source.destroy(); // the file was made in WAL mode; a new connection starts with synchronous NORMAL unless told
    await reopened(async (source) => {
      await source.query("INSERT INTO event (id, kind, about_id, at) VALUES ('a', 'b', 'c', 'd')");
      const inForce = async (name: string) => Object.values((await source.query<Record<string, unknown>[]>(`PRAGMA ${name}`))[0]!)[0];
      expect(await Promise.all(['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers', 'secure_delete', 'trusted_schema'].map(inForce))).toEqual(['wal', 2, 1, 1, 1, 0]);
    });
  });

  test('a connection that has dropped to synchronous NORMAL does not get past the start', async () => {
    await reopened(async (source) => {
      await source.query('PRAGMA synchronous = NORMAL');
      await expect(migrate(source, migrations, new Date().toISOString())).rejects.toThrow('SQLite runs with synchronous = 1; Waypost needs 2 and does not start without it.');
    });
  });

  test.each(['synchronous = OFF', 'foreign_keys = OFF', 'journal_mode = DELETE', 'recursive_triggers = OFF', 'secure_delete = OFF', 'trusted_schema = ON'])('%s is found out', (setting) => {
    const file = new Database(':memory:');
    const answers: Record<string, unknown> = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1, secure_delete: 1, trusted_schema: 0, cell_size_check: 1 };
    const ask = (name: string) => answers[name];
    expect(() => assertDurable(ask)).not.toThrow();
    const [name, value] = setting.split(' = ') as [string, string];
    file.pragma(setting);
    answers[name] = file.pragma(name, { simple: true });
    file.close();
    expect(() => assertDurable(ask)).toThrow(`SQLite runs with ${name} = `);
    expect(value).toBeTruthy();
  });
}
