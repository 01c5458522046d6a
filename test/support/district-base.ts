import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DemoClock } from '../../src/demo/demo-clock.js';
import type { DistrictIds } from '../../src/demo/district-ids.js';
import { agencies, guardians, staff, students } from '../../src/demo/district/index.js';
import { demoBegins } from '../../src/demo/seed.js';
import { seedDistrict } from '../../src/demo/seed-district.js';
import { readSettings } from '../../src/platform/settings/index.js';
import { build } from '../../src/start.js';

declare const engine: 'sqlite' | 'postgres';

interface Kept { schools: DistrictIds['schools']; viewers: DistrictIds['viewers']; people: Record<string, string>; agencies: Record<string, string> }

const folder = join(tmpdir(), `waypost-base-${process.ppid}`); // one for each run of the suite

/** The name of the database that holds the invented district, for clones; the first who asks makes it. */
export const baseDatabase = `waypost_base_${process.ppid}`;
export const baseFile = join(folder, 'waypost.db');

/** Makes the base once a run and gives the ids in it. `create` makes an empty PostgreSQL database of that name. */
export async function districtBase(env: Record<string, string | undefined>, create: () => Promise<void>): Promise<DistrictIds> {
  const done = join(folder, `${engine}.json`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(done)) await once(join(folder, `${engine}.lock`), done, async () => {
    await create();
    const app = await build(readSettings(env), new DemoClock(demoBegins));
    const { schools, viewers, person, agency } = await seedDistrict(app);
    await app.close();
    const people = Object.fromEntries([...students, ...guardians, ...staff].map(({ key }) => [key, person(key)]));
    const kept: Kept = { schools, viewers, people, agencies: Object.fromEntries(agencies.map(({ key }) => [key, agency(key)])) };
    writeFileSync(`${done}.part`, JSON.stringify(kept));
    renameSync(`${done}.part`, done);
  });
  const kept = JSON.parse(readFileSync(done, 'utf8')) as Kept;
  return { schools: kept.schools, viewers: kept.viewers, person: (key) => kept.people[key]!, agency: (key) => kept.agencies[key]! };
}

export const cloneFile = (to: string): void => copyFileSync(baseFile, to);

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
