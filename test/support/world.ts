import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/kernel/ids.js';
import { instant, type Instant } from '../../src/kernel/instant.js';
import { RecordRefusal } from '../../src/access/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Reader } from '../../src/platform/database/index.js';
import { readSettings, type Settings } from '../../src/platform/settings/index.js';
import { build } from '../../src/start.js';
import type { DistrictIds } from '../../src/demo/index.js';
import { Renewals } from './postgres/renewal.js';
import { baseFor, cloneFile, databaseOf, folderOf, keysFolder, type Base } from './bases.js';
import { afterLastSpec } from './last-spec.js';
import { scratch } from './scratch.mjs';

declare const engine: 'sqlite' | 'postgres';

/** A clock that stands where a test puts it, and moves on at each look so that order stays visible: a second, or less where a browser looks often. */
export class TestClock extends Clock {
  private at = begins;

  constructor(private tick = 1000) {
    super();
  }

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

  beginAgain(tick: number): void {
    this.at = begins;
    this.tick = tick;
  }
}

const begins = Date.parse('2026-11-16T16:00:00.000Z'); // a Monday morning at the invented district's schools

export interface World {
  app: NestFastifyApplication;
  settings: Settings;
  clock: TestClock;
  reader: Reader;
  /** Said by who changes the application itself, with what undoes it before a later world has it. */
  changed(undo: () => void): void;
  /** The same, where nothing undoes it: no later world is to have the application. */
  spoiled(): void;
  end(): Promise<void>;
}

interface Place { holds: Base | null; env: Record<string, string>; fill(from: Base): Promise<void>; drop(): Promise<void>; /** Without taking its connections away; false where that cannot be. */ renewed?(from: Base): Promise<boolean> }
interface Standing { app: NestFastifyApplication; settings: Settings; clock: TestClock; place: Place }
interface Wanted { listening?: boolean; tick?: number }

/** Applications whose world has ended. Building one takes far longer than giving it another database, and it keeps next to nothing in memory that a database does not decide. */
const resting: Standing[] = [];

/**
 * The whole application on a database of its own, with the invented district in it (people, accounts, seats; no case
 * unless `base` is the whole demo). `listening` puts it on a free port of this machine; `tick` is
 * how many milliseconds its clock moves on at each look.
 */
export async function world({ base = 'district', ...wanted }: Wanted & { base?: 'district' | 'demo' } = {}): Promise<World & { district: DistrictIds }> {
  const district = (await readyBase(base))!;
  return { ...(await worldOn(base, wanted)), district };
}

/** The same on a database in which nobody has done anything yet, as `npm start` leaves it the first time. */
export async function emptyWorld(wanted: Wanted = {}): Promise<World> {
  await readyBase('empty');
  return worldOn('empty', wanted);
}

function readyBase(base: Base): Promise<DistrictIds | null> {
  const sqlite = engine === 'sqlite';
  const env = { WAYPOST_KEYS: keysFolder, ...(sqlite ? { WAYPOST_DATA: folderOf(base) } : { DATABASE_URL: onServer(databaseOf(base)) }) };
  return baseFor(base, env, sqlite ? async () => undefined : () => sql(process.env.TEST_DATABASE_URL!, `CREATE DATABASE ${databaseOf(base)} TEMPLATE template0 ENCODING 'UTF8'`));
}

async function worldOn(base: Base, { listening = false, tick = listening ? 5 : 1000 }: Wanted): Promise<World> {
  const rested = listening ? undefined : resting.splice(Math.max(0, resting.findIndex(({ place }) => place.holds === base)), 1)[0];
  if (rested !== undefined) return worldOf(await woken(rested, base, tick), true);
  const place = engine === 'postgres' ? ownDatabase() : ownFolder();
  await place.fill(base);
  const port = listening ? await freePort() : 3000;
  const settings = readSettings({ ...place.env, WAYPOST_KEYS: keysFolder, PORT: String(port) });
  const clock = new TestClock(tick);
  if (engine === 'postgres') process.env.WAYPOST_SEALED_VIEWS = '0'; // on SQLite every misspelled key is found, and a sealed page takes longer
  const app = await build(settings, clock);
  if (engine === 'postgres') readOnOneConnection(app);
  if (listening) await app.listen(port, '127.0.0.1');
  return worldOf({ app, settings, clock, place }, !listening);
}

async function woken(standing: Standing, base: Base, tick: number): Promise<Standing> {
  const { app, clock, place } = standing;
  if (!(await place.renewed?.(base))) {
    const drivers = ['writer', 'reader'].map((name) => app.get<DataSource>(getDataSourceToken(name)).driver);
    for (const driver of drivers) await driver.disconnect();
    await place.fill(base);
    for (const driver of drivers) await driver.connect();
    if (engine === 'postgres') readOnOneConnection(app);
  }
  clock.beginAgain(tick);
  app.get(Reader).statements = 0;
  Object.assign(app.get(RecordRefusal), { counts: new Map() }); // of the minute that begins again
  return standing;
}

/** A connection to a new database takes as long as five pages until it knows the tables: a world lives too shortly for eight of them. */
function readOnOneConnection(app: NestFastifyApplication): void {
  (app.get<DataSource>(getDataSourceToken('reader')).driver as unknown as { master: { options: { max: number } } }).master.options.max = 1;
}

/** Ends the applications that rest. Whoever asked for a world does so after the last spec. */
export async function endResting(): Promise<void> {
  await Promise.all(resting.splice(0).map(closed));
}

function worldOf(standing: Standing, again: boolean): World {
  const { app, settings, clock } = standing;
  let rests = again;
  const undoing: (() => void)[] = [];
  const end = async () => {
    for (const undo of undoing.splice(0).reverse()) undo();
    await (rests ? resting.push(standing) : closed(standing));
  };
  return { app, settings, clock, reader: app.get(Reader), changed: (undo) => { undoing.push(undo); }, spoiled: () => { rests = false; }, end };
}

async function closed({ app, place }: Standing): Promise<void> {
  await app.close();
  await place.drop();
}

function ownFolder(): Place {
  const folder = mkdtempSync(join(scratch, 'waypost-test-'));
  const drop = async () => rmSync(folder, { recursive: true, force: true });
  return {
    holds: null,
    env: { WAYPOST_DATA: folder },
    fill: async (from) => {
      await drop();
      mkdirSync(folder);
      cloneFile(from, join(folder, 'waypost.db'));
    },
    drop,
  };
}

function ownDatabase(): Place {
  const name = `w_${newId()}`; // a world that a failed test left behind is in nobody's way
  const server = process.env.TEST_DATABASE_URL!;
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  const renewals = new Renewals(onServer(name));
  const place: Place = {
    holds: null,
    env: { DATABASE_URL: onServer(name) },
    fill: async (from) => {
      await renewals.end();
      await sql(server, drop, `CREATE DATABASE ${name} TEMPLATE ${databaseOf(from)} STRATEGY FILE_COPY ENCODING 'UTF8'`);
      place.holds = from;
    },
    renewed: async (from) => place.holds === from && renewals.renewed(),
    drop: async () => {
      await renewals.end();
      await sql(server, drop);
    },
  };
  return place;
}

function onServer(database: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${database}`;
  return url.href;
}

async function sql(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
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

afterLastSpec(endResting);
