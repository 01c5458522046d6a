import { createHash } from 'node:crypto';
import type { Database as Sqlite } from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { Mistakes } from '../settings/index.js';
import { marksFor, type Engine } from './engine.js';
import { assertDurable } from './sources.js';

/** One step of the schema, forward only. `up` gives the statements for an engine; once released it never changes. */
export interface Migration { number: number; name: string; up(engine: Engine): string[] }

/**
 * Brings the database to the newest step, all missing steps in one transaction, under a lock that other processes wait for.
 * Refuses a database whose applied steps differ from ours or that a newer version has moved on. Gives the numbers it applied.
 */
export async function migrate(source: DataSource, migrations: readonly Migration[], now: string): Promise<number[]> {
  const engine: Engine = source.options.type === 'postgres' ? 'postgres' : 'sqlite';
  const runner = source.createQueryRunner();
  try {
    if (engine === 'postgres') await assertAnyScript(runner);
    await runner.query(engine === 'postgres' ? 'BEGIN; SELECT pg_advisory_xact_lock(7264)' : 'BEGIN IMMEDIATE');
    const done = await missing(runner, engine, migrations);
    for (const migration of done) {
      for (const statement of migration.up(engine)) await runner.query(statement);
      await runner.query(marksFor(engine, 'INSERT INTO schema_step (number, name, digest, applied_at) VALUES (?, ?, ?, ?)'), [migration.number, migration.name, digest(migration, engine), now]);
    }
    await runner.query('COMMIT');
    if (engine === 'sqlite') assertDurable((name) => (source.driver as unknown as { databaseConnection: Sqlite }).databaseConnection.pragma(name, { simple: true }));
    return done.map(({ number }) => number);
  } catch (cause) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw cause;
  } finally {
    await runner.release();
  }
}

async function missing(runner: QueryRunner, engine: Engine, migrations: readonly Migration[]): Promise<Migration[]> {
  await runner.query(`CREATE TABLE IF NOT EXISTS schema_step (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, applied_at TEXT NOT NULL)${engine === 'sqlite' ? ' STRICT' : ''}`);
  const applied = (await runner.query('SELECT number, name, digest FROM schema_step ORDER BY number')) as { number: number; name: string; digest: string }[];
  for (const [index, step] of applied.entries()) {
    const ours = migrations[index];
    if (ours === undefined) throw new Mistakes([`This database was made by a newer Waypost (step ${step.number}, ${step.name}). Start that version, or restore a backup.`]);
    if (ours.number !== step.number || digest(ours, engine) !== step.digest) throw new Mistakes([`Step ${step.number} (${step.name}) of this database is not the step that this Waypost knows.`]);
  }
  return migrations.slice(applied.length);
}

/** A database of another encoding takes names and texts until the first sign that it has no place for. */
async function assertAnyScript(runner: QueryRunner): Promise<void> {
  const [{ server_encoding: encoding }] = (await runner.query('SHOW server_encoding')) as [{ server_encoding: string }];
  if (encoding !== 'UTF8') throw new Mistakes([`DATABASE_URL must name a database whose encoding is UTF8, not ${encoding}: make it with CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.`]);
}

const digest = (migration: Migration, engine: Engine): string => createHash('sha256').update(migration.up(engine).join('\n')).digest('hex');
