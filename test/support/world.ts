import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { instant, type Instant } from '../../src/kernel/instant.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Reader } from '../../src/platform/database/index.js';
import { readSettings, type Settings } from '../../src/platform/settings/index.js';
import { build } from '../../src/start.js';
import type { DistrictIds } from '../../src/demo/index.js';
import { baseFor, cloneFile, databaseOf, folderOf, type Base } from './bases.js';
import { scratch } from './scratch.mjs';

declare const engine: 'sqlite' | 'postgres';

/** A clock that stands where a test puts it, and moves on at each look so that order stays visible: a second, or less where a browser looks often. */
export class TestClock extends Clock {
  constructor(private readonly tick = 1000) {
    super();
  }

  private at = Date.parse('2026-11-16T16:00:00.000Z'); // a Monday morning at the invented district's schools

  override now(): Instant {
    this.at += this.tick;
    return instant(this.at);
  }

  moveTo(moment: string): void {
    this.at = Date.parse(moment);
  }

  pass(minutes: number): void {
    this.at += minutes * 60_000;
  }
}

export interface World {
  app: NestFastifyApplication;
  settings: Settings;
  clock: TestClock;
  reader: Reader;
  end(): Promise<void>;
}

/**
 * The whole application on a database of its own, with the invented district in it (people, accounts, seats; no case
 * unless `base` is the whole demo). `listening` puts it on a free port of this machine; `tick` is
 * how many milliseconds its clock moves on at each look.
 */
export async function world({ listening = false, base = 'district', tick }: { listening?: boolean; base?: Base; tick?: number } = {}): Promise<World & { district: DistrictIds }> {
  const sqlite = engine === 'sqlite';
  const env = sqlite ? { WAYPOST_DATA: folderOf(base) } : { DATABASE_URL: onServer(databaseOf(base)) };
  const district = await baseFor(base, env, sqlite ? async () => undefined : () => sql(process.env.TEST_DATABASE_URL!, `CREATE DATABASE ${databaseOf(base)} TEMPLATE template0 ENCODING 'UTF8'`));
  return { ...(await emptyWorld({ listening, from: base, tick })), district };
}

/** The same on a database that holds nothing yet, as `npm start` finds it the first time. */
export async function emptyWorld({ listening = false, from = 'nothing', tick = listening ? 5 : 1000 }: { listening?: boolean; from?: 'nothing' | Base; tick?: number } = {}): Promise<World> {
  const { env, drop } = engine === 'postgres' ? await ownClone(from === 'nothing' ? 'template0' : databaseOf(from)) : ownFolder(from);
  const port = listening ? await freePort() : 3000;
  const settings = readSettings({ ...env, PORT: String(port) });
  const clock = new TestClock(tick);
  const app = await build(settings, clock);
  if (listening) await app.listen(port, '127.0.0.1');
  return { app, settings, clock, reader: app.get(Reader), end: async () => { await app.close(); await drop(); } };
}

function ownFolder(from: 'nothing' | Base) {
  const folder = mkdtempSync(join(scratch, 'waypost-test-'));
  if (from !== 'nothing') cloneFile(from, join(folder, 'waypost.db'));
  return { env: { WAYPOST_DATA: folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function ownClone(template: string) {
  const server = process.env.TEST_DATABASE_URL!;
  const name = `w_${newId()}`; // a world that a failed test left behind is in nobody's way
  await sql(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY ENCODING 'UTF8'`);
  return { env: { DATABASE_URL: onServer(name) }, drop: () => sql(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

function onServer(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${database}`;
  return url.href;
}

async function sql(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
