import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Verification } from '../../../src/audit/index.js';
import { AddTeamMember, casePaths } from '../../../src/cases/index.js';
import { demoPassword, type CastKey } from '../../../src/demo/district/index.js';
import { sourceOptions } from '../../../src/platform/database/index.js';
import { killable, quietPort } from '../../support/loads/killable.js';
import { Poster } from '../../support/loads/poster.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scratch } from '../../support/scratch.mjs';
import { world } from '../../support/world.js';
import { someone } from '../../access/someone.js';

declare const engine: 'sqlite' | 'postgres';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world({ listening: true, tick: 1 }); }); // a crowd looks at the clock so often that a session would end of it
afterAll(() => here.end());

/** All write in one line: on a machine that is busy with other things the last one's turn takes minutes to come. */
const patience = 240_000;

const as = async (username: string, caseId: string) => new Poster(here.settings.baseUrl, await Poster.signIn(here.settings.baseUrl, username, demoPassword), casePaths.notes(caseId), patience);
const notesOf = (caseId: string) => here.reader.all<{ body: string; entered_by: string; entered_at: string }>('SELECT body, entered_by, entered_at FROM note WHERE case_id = ? ORDER BY entered_at, id', [caseId]);
const expectWhole = async () => expect((await here.app.get(Verification).run()).breaks).toEqual([]);

test('sixteen people who add a note to one case at the same instant, each clicking twice: none is lost, doubled or refused, and they stand in order', async () => {
  const team: CastKey[] = ['maria', 'samuel', 'zoe', 'ruth', 'dana', 'anjali', 'sofia', 'grant', 'thandiwe', 'leonid', 'naomi', 'beatriz'];
  const caseId = await aCase(here, { team });
  const more = ['second-sofia', 'third-sofia', 'fourth-sofia'];
  for (const username of more) {
    const account = await someone(here, username, username, 'teacher', 'instruction');
    await here.app.get(AddTeamMember).run(await keyFor(here, 'maria', 'case.team.change', caseId), { account, discipline: 'instruction' });
  }
  const people = [...team, 'irene', ...more]; // the coordinator writes without being on the team
  expect(people).toHaveLength(16);
  const posters = await Promise.all(people.map((username) => as(username, caseId)));

  const statuses = await Promise.all(posters.flatMap((poster, n) => {
    const post = poster.note(`by ${people[n]!}`);
    return [poster.send(post), poster.send(post)];
  }));
  for (const poster of posters) poster.close();

  expect(statuses).toEqual(Array(32).fill(303));
  const notes = await notesOf(caseId);
  expect(notes.map(({ body }) => body).sort()).toEqual(people.map((username) => `by ${username}`).sort());
  expect(new Set(notes.map(({ entered_by }) => entered_by)).size).toBe(16);
  const inLedger = await here.reader.all<{ actor: string; at: string }>("SELECT actor, at FROM ledger_entry WHERE case_id = ? AND act = 'case.note.added' ORDER BY seq", [caseId]);
  expect(inLedger).toEqual(notes.map(({ entered_by, entered_at }) => ({ actor: entered_by, at: entered_at })));
  await expectWhole();
}, patience);

test('five hundred posts at once are five hundred notes', async () => {
  const caseId = await aCase(here, { subject: 'jordan-ellis' });
  const posters = await Promise.all(['maria', 'samuel', 'zoe'].map((username) => as(username, caseId)));
  const bodies = Array.from({ length: 500 }, (_, n) => `note ${n}`);
  const statuses = await Promise.all(bodies.map((body, n) => { const poster = posters[n % 3]!; return poster.send(poster.note(body)); }));
  for (const poster of posters) poster.close();
  expect(statuses).toEqual(Array(500).fill(303));
  expect((await notesOf(caseId)).map(({ body }) => body).sort()).toEqual(bodies.sort());
  expect(await here.reader.one("SELECT count(*) AS n FROM ledger_entry WHERE case_id = ? AND act = 'case.note.added'", [caseId]).then((row) => Number((row as { n: number }).n))).toBe(500);
  await expectWhole();
}, patience);

if (engine === 'postgres') {
  test('two servers, each a process of its own, on one database: every note is taken at its first sending, and all of it is one chain', async () => {
    const own = await world();
    const path = casePaths.notes(await aCase(own));
    const ahead = Date.parse(own.clock.now()) - Date.now();
    own.spoiled();
    await own.app.close();
    const keys = mkdtempSync(join(scratch, 'waypost-test-'));
    const env = { CLOCK_AHEAD_MS: String(ahead), WAYPOST_DATA: keys, DATABASE_URL: own.settings.database };
    const ports = [await quietPort(), await quietPort()];
    const servers = ports.map((port) => killable({ ...env, PORT: String(port) }));
    const reader = await new DataSource(sourceOptions(own.settings.database, []).reader).initialize();
    const turned = async () => Number((await reader.query<{ n: string }[]>('SELECT xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()'))[0]!.n);
    const crowd: Poster[] = [];
    try {
      await Promise.all(servers.map((server) => server.start()));
      const cookie = await Poster.signIn(`http://127.0.0.1:${ports[0]}`, 'maria', demoPassword);
      crowd.push(...Array.from({ length: 8 }, (_, n) => new Poster(`http://127.0.0.1:${ports[n % 2]}`, cookie, path)));
      const before = await turned();
      const statuses = (await Promise.all(crowd.map(async (poster, n) => {
        const answers: (number | null)[] = [];
        for (let nth = 0; nth < 6; nth += 1) answers.push(await poster.send(poster.note(`note ${n} ${nth}`)), await poster.look());
        return answers;
      }))).flat();
      expect(new Set(statuses)).toEqual(new Set([303, 200]));
      for (const server of servers) expect(await server.end('SIGTERM')).toBe('SIGTERM');
      expect(await turned() - before).toBeLessThan(8 * 6 / 4); // nothing is tried again and again
      const [{ n }] = await reader.query<[{ n: string }]>('SELECT count(*) AS n FROM note');
      expect(Number(n)).toBe(8 * 6);
    } finally {
      await Promise.all(servers.map((server) => server.end('SIGKILL')));
      for (const poster of crowd) poster.close();
      await reader.destroy();
    }
    const verified = spawnSync(process.execPath, [join(import.meta.dirname, '../../../dist/run/waypost.js'), 'verify-ledger'], { env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' });
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringMatching(/^The ledger holds: \d+ entries/)]);
    rmSync(keys, { recursive: true });
    await own.end();
  }, 60_000);
}
