import { DataSource } from 'typeorm';
import { migrate, sourceOptions, type Migration } from '../../../src/platform/database/index.js';
import { migrations } from '../../../src/schema/index.js';
import { ownDatabase, type OwnDatabase } from '../../support/own-database.js';

declare const engine: 'sqlite' | 'postgres';

const now = '2026-11-16T16:00:00.000Z';
const all = migrations.map(({ number }) => number);
let own: OwnDatabase;
let source: DataSource;
beforeEach(async () => {
  own = await ownDatabase(engine);
  source = await open();
});
afterEach(async () => {
  await source.destroy();
  await own.drop();
});

const open = () => new DataSource(sourceOptions(own.database, []).writer).initialize();
const steps = async () => (await source.query<{ number: number }[]>('SELECT number FROM schema_step ORDER BY number')).map(({ number }) => number);
const extra = (up: string[]): Migration => ({ number: all.at(-1)! + 1, name: 'extra', up: () => up });

test('an empty database is brought to the newest step; again, nothing happens', async () => {
  expect(await migrate(source, migrations, now)).toEqual(all);
  expect(await migrate(source, migrations, now)).toEqual([]);
  expect(await steps()).toEqual(all);
  expect((await source.query<{ applied_at: string }[]>('SELECT applied_at FROM schema_step')).every(({ applied_at }) => applied_at === now)).toBe(true);
});

test('a database of an earlier version gets what it lacks, and keeps what it has', async () => {
  expect(await migrate(source, migrations.slice(0, 3), now)).toEqual(all.slice(0, 3));
  await source.query("INSERT INTO district (id, name, zone, version) VALUES ('a', 'Ledgewater', 'America/Denver', 1)");
  expect(await migrate(source, migrations, now)).toEqual(all.slice(3));
  expect(await source.query('SELECT name FROM district')).toEqual([{ name: 'Ledgewater' }]);
});

test('steps are numbered upward, and each gives something to both engines', () => {
  expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
  for (const step of migrations) expect(Math.min(step.up('sqlite').length, step.up('postgres').length)).toBeGreaterThan(0);
});

test('a step that was changed after it was applied is refused', async () => {
  await migrate(source, migrations, now);
  const changed = migrations.map((step) => (step.number === 2 ? { ...step, up: (on: 'sqlite' | 'postgres') => [...step.up(on), 'SELECT 1'] } : step));
  await expect(migrate(source, changed, now)).rejects.toThrow('Step 2 (access) of this database is not the step that this Waypost knows.');
});

test('a database of a newer Waypost is refused', async () => {
  await migrate(source, [...migrations, extra(['CREATE TABLE extra (id TEXT PRIMARY KEY)'])], now);
  await expect(migrate(source, migrations, now)).rejects.toThrow(`This database was made by a newer Waypost (step ${all.at(-1)! + 1}, extra)`);
});

test('a step that fails leaves nothing of itself, nor of those before it in the same run', async () => {
  await migrate(source, migrations.slice(0, 2), now);
  const failing = [...migrations, extra(['CREATE TABLE half (id TEXT PRIMARY KEY)', 'CREATE TABLE half (id TEXT PRIMARY KEY)'])];
  await expect(migrate(source, failing, now)).rejects.toThrow(/half/);
  expect(await steps()).toEqual([1, 2]);
  await expect(source.query('SELECT * FROM half')).rejects.toThrow();
  expect(await migrate(source, migrations, now)).toEqual(all.slice(2));
});

if (engine === 'postgres') {
  test('of two processes that start at once, one migrates and the other waits', async () => {
    const other = await open();
    const done = await Promise.all([migrate(source, migrations, now), migrate(other, migrations, now)]);
    await other.destroy();
    expect(done.map(({ length }) => length).sort((a, b) => a - b)).toEqual([0, all.length]);
    expect(await steps()).toEqual(all);
  });
}

test('a PostgreSQL database of another encoding is refused before anything is made in it: it would take texts until the first sign that it has no place for', async () => {
  const asked: string[] = [];
  const query = async (sql: string) => (asked.push(sql), sql === 'SHOW server_encoding' ? [{ server_encoding: 'SQL_ASCII' }] : []);
  const latin = { options: { type: 'postgres' }, createQueryRunner: () => ({ query, release: async () => undefined }) } as unknown as DataSource;
  await expect(migrate(latin, migrations, now)).rejects.toThrow('must name a database whose encoding is UTF8, not SQL_ASCII');
  expect(asked).toEqual(['SHOW server_encoding', 'ROLLBACK']);
});
