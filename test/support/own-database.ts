import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { scratch } from './scratch.mjs';

export interface OwnDatabase {
  /** As settings name it: a file, or `postgres://…`. */
  database: string;
  /** The environment that makes a process use it. */
  env: Record<string, string>;
  /** What a copy of it is made from: its name on the PostgreSQL server, or its file. */
  name: string;
  drop: () => Promise<void>;
}

/** A database of its own on the engine that a spec runs on: empty, or a copy of one that nobody is connected to. */
export async function ownDatabase(engine: 'sqlite' | 'postgres', copyOf?: string): Promise<OwnDatabase> {
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(scratch, 'waypost-test-'));
    const database = join(folder, 'waypost.db');
    if (copyOf !== undefined) copyFileSync(copyOf, database);
    return { database, env: { WAYPOST_DATA: folder }, name: database, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const url = new URL(process.env.TEST_DATABASE_URL!);
  const name = `d_${newId()}`;
  await ask(`CREATE DATABASE ${name} TEMPLATE ${copyOf ?? 'template0'} STRATEGY FILE_COPY ENCODING 'UTF8'`);
  url.pathname = `/${name}`;
  return { database: url.href, env: { DATABASE_URL: url.href }, name, drop: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function ask(sql: string): Promise<void> {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  await client.query(sql);
  await client.end();
}
