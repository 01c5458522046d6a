import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agencies, guardians, staff, students } from '../../src/demo/district/index.js';
import { DemoClock, demoBegins, seed, seedDistrict, type DistrictIds } from '../../src/demo/index.js';
import { readSettings } from '../../src/platform/settings/index.js';
import { build } from '../../src/start.js';
import { keepCopy } from './postgres/renewal.js';
import { scratch } from './scratch.mjs';

declare const engine: 'sqlite' | 'postgres';

interface Kept { schools: DistrictIds['schools']; viewers: DistrictIds['viewers']; people: Record<string, string>; agencies: Record<string, string> }

/** `empty`: as the first start leaves it. `district`: people, accounts and seats, no case. `demo`: the same with its cases, as `npm run demo` shows it. */
export type Base = 'empty' | 'district' | 'demo';

const folder = join(scratch, `waypost-base-${process.ppid}`); // one for each run of the suite

export const databaseOf = (base: Base): string => `waypost_${base}_${process.ppid}`;
/** One folder of keys for every world of a run: a world is a copy of a base, and what a key made there must open here. */
export const keysFolder = join(folder, 'keys');
export const folderOf = (base: Base): string => join(folder, base);

/** Copies the SQLite file of a base. */
export const cloneFile = (base: Base, to: string): void => copyFileSync(join(folderOf(base), 'waypost.db'), to);

/** Makes a base once a run, for clones, and gives the ids in it (null when nobody is). `create` makes its empty PostgreSQL database. */
export async function baseFor(base: Base, env: Record<string, string | undefined>, create: () => Promise<void>): Promise<DistrictIds | null> {
  const done = join(folder, `${engine}-${base}.json`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(done)) await once(join(folder, `${engine}-${base}.lock`), done, async () => {
    await create();
    const kept = await fill(base, env);
    if (engine === 'postgres') await keepCopy(env.DATABASE_URL!);
    writeFileSync(`${done}.part`, JSON.stringify(kept));
    renameSync(`${done}.part`, done);
  });
  const kept = JSON.parse(readFileSync(done, 'utf8')) as Kept | null;
  return kept && { schools: kept.schools, viewers: kept.viewers, person: (key) => kept.people[key]!, agency: (key) => kept.agencies[key]! };
}

async function fill(base: Base, env: Record<string, string | undefined>): Promise<Kept | null> {
  const clock = new DemoClock(demoBegins);
  const app = await build(readSettings(env), clock);
  const district = base === 'empty' ? null : base === 'demo' ? await seed(app, clock) : await seedDistrict(app);
  await app.close();
  if (district === null) return null;
  const { schools, viewers } = district;
  const people = Object.fromEntries([...students, ...guardians, ...staff].map(({ key }) => [key, district.person(key)]));
  return { schools, viewers, people, agencies: Object.fromEntries(agencies.map(({ key }) => [key, district.agency(key)])) };
}

async function once(lock: string, done: string, make: () => Promise<void>): Promise<void> {
  try {
    mkdirSync(lock);
  } catch {
    for (let waited = 0; !existsSync(done); waited += 50) {
      if (waited > 60_000) throw new Error('the base of the tests was not made within a minute');
      await pause(50);
    }
    return;
  }
  await make();
}
