import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { casePaths } from '../../../src/cases/index.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { sourceOptions } from '../../../src/platform/database/index.js';
import { killable, quietPort, type Killable } from '../../support/loads/killable.js';
import { Poster, type Post } from '../../support/loads/poster.js';
import { aCase } from '../../support/makers.js';
import { scratch } from '../../support/scratch.mjs';
import { world } from '../../support/world.js';

declare const engine: 'sqlite' | 'postgres';

/** More of them by hand: `WAYPOST_KILLS=200` before the command that runs this file. */
const kills = Number(process.env.WAYPOST_KILLS ?? 20);
const posters = 8;
const lookers = 4;
const root = join(import.meta.dirname, '../../..');

test(`${kills} kills with notes and looks under way: nothing acknowledged is missing, nothing is doubled, the ledger holds`, async () => {
  const here = await world();
  const { settings } = here;
  const path = casePaths.notes(await aCase(here));
  const ahead = Date.parse(here.clock.now()) - Date.now();
  here.spoiled();
  await here.app.close(); // from here on the database belongs to the processes that are killed

  const keys = mkdtempSync(join(scratch, 'waypost-test-')); // of this database alone: what was signed for another would say that this one was put back
  const port = await quietPort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port), CLOCK_AHEAD_MS: String(ahead),
    WAYPOST_DATA: engine === 'postgres' ? keys : dirname(settings.database), ...(engine === 'postgres' ? { DATABASE_URL: settings.database } : {}),
  };
  const acknowledged: string[] = [];
  const refused: (number | null)[] = [];
  let looks = 0;
  let broken = 0;
  let sent = 0;
  let running = true;
  let server: Killable | null = null;

  /** One after the other; what got no answer is sent again, as the same form, until it gets one. */
  async function postOn(poster: Poster): Promise<void> {
    let pending: Post | null = null;
    while (running || pending !== null) {
      pending ??= poster.note(`note ${++sent}`);
      const status = await poster.send(pending);
      if (status === 303) acknowledged.push(pending.body);
      else if (status !== null) refused.push(status);
      if (status !== null) { pending = null; continue; }
      broken += 1;
      await wait(50);
    }
  }

  /** A page that came whole was recorded. */
  async function lookOn(poster: Poster): Promise<void> {
    while (running) {
      const status = await poster.look();
      if (status === 200) looks += 1;
      else if (status !== null) refused.push(status);
      if (status === null) await wait(50);
    }
  }

  let next = killable(env);
  const crowd: Poster[] = [];
  let posting: Promise<unknown> = Promise.resolve();
  try {
    for (let kill = 0; kill <= kills; kill += 1) {
      server = next;
      await server.start();
      if (kill === 0) {
        const cookie = await Poster.signIn(base, 'maria', demoPassword);
        crowd.push(...Array.from({ length: posters + lookers }, () => new Poster(base, cookie, path)));
        posting = Promise.all(crowd.map((poster, n) => (n < posters ? postOn(poster) : lookOn(poster))));
      }
      if (kill === kills) break;
      next = killable(env);
      const before = looks;
      await wait(randomInt(30, 250));
      for (let tries = 0; tries < 500 && looks === before; tries += 1) await wait(20); // a slow machine shows its first page late
      expect(await server.end('SIGKILL')).toBe('SIGKILL');
    }
    running = false;
    await posting;
    expect(await server!.end('SIGTERM')).toBe('SIGTERM'); // Nest ends itself by the signal once everything is closed
  } finally {
    running = false;
    await Promise.all([server?.end('SIGKILL'), next.end('SIGKILL')]);
    for (const poster of crowd) poster.close();
  }

  expect(refused).toEqual([]);
  expect(broken).toBeGreaterThanOrEqual(kills); // each kill broke something
  expect(acknowledged).toHaveLength(sent);
  const reader = await new DataSource(sourceOptions(settings.database, []).reader).initialize();
  const kept = (await reader.query<{ body: string }[]>('SELECT body FROM note')).map(({ body }) => body);
  const viewed = (await reader.query<{ n: number | string }[]>("SELECT count(*) AS n FROM ledger_entry WHERE act = 'case.notes.viewed'"))[0]!.n;
  await reader.destroy();
  expect(looks).toBeGreaterThanOrEqual(kills);
  expect(Number(viewed)).toBeGreaterThanOrEqual(looks);
  expect(kept.sort()).toEqual(acknowledged.sort());

  const verified = spawnSync(process.execPath, [join(root, 'dist/run/waypost.js'), 'verify-ledger'], { env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' });
  expect(verified.stdout).toMatch(/^The ledger holds: \d+ entries/);
  expect(verified.status).toBe(0);
  rmSync(keys, { recursive: true });
  await here.end();
}, 15_000 * kills); // 25 s on a quiet machine: each server is a process of its own
