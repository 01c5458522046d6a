import { Verification } from '../../src/audit/index.js';
import { agencies, cast, demoPassword, guardianLinks, guardians, schools, staff, students } from '../../src/demo/district/index.js';
import { demoBegins } from '../../src/demo/seed.js';
import { whoseDatabase } from '../../src/demo/store/whose-database.js';
import { SchoolDirectory } from '../../src/directory/index.js';
import { localDate } from '../../src/kernel/local-date.js';
import { FindPeople } from '../../src/people/index.js';
import { cookieOf } from '../support/scenario.js';
import { world } from '../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
let demo: typeof here.district;
beforeAll(async () => {
  here = await world({ base: 'demo' });
  demo = here.district;
}, 60_000);
afterAll(() => here.end());

const count = async (table: string) => Number((await here.reader.one<{ n: number | string }>(`SELECT count(*) AS n FROM ${table}`))!.n);

test('everybody and everything of the district is there, once', async () => {
  expect({ schools: await count('school'), agencies: await count('agency'), people: await count('person'), links: await count('guardian_link'), accounts: await count('account') }).toEqual({
    schools: schools.length, agencies: agencies.length, people: students.length + guardians.length + staff.length, links: guardianLinks.length, accounts: Object.keys(cast).length + 4, // and three without a part in the stories (seed-staff), and one whose seat ran out (lending-a-hand)
  });
  const directory = here.app.get(SchoolDirectory);
  expect(await directory.district()).toMatchObject({ zone: 'America/Denver' });
  expect(await directory.nextSchoolDay(demo.schools.high, localDate('2026-11-20'))).toEqual({ date: '2026-11-30', by: 'calendar' });
});

test('keys lead to ids', async () => {
  const find = here.app.get(FindPeople);
  expect(await find.one(demo.person('jon-whitlock'))).toMatchObject({ full: 'Jon Whitlock', school: 'Ledgewater High School', grade: '10' });
  expect((await find.guardiansOf(demo.person('yousef'))).map(({ id }) => id)).toContain(demo.person('salma-tahhan'));
  expect(demo.agency('mobile-crisis')).toEqual(expect.any(String));
});

test('the cast acts as it does when signed in, without seats that have ended', () => {
  expect(demo.viewers.dana.seats.map(({ role, school }) => [role, school])).toEqual([['sro', demo.schools.high], ['sro', demo.schools.middle]]);
  expect(demo.viewers.thandiwe.seats.map(({ school }) => school)).toEqual([demo.schools.middle]);
  expect(demo.viewers.irene).toMatchObject({ person: demo.person('irene'), seats: [{ role: 'district-coordinator', school: null }] });
});

test.each(['samuel', 'theo'])('%s can sign in', async (username) => {
  here.clock.moveTo('2026-11-20T16:00:00.000Z');
  expect(await cookieOf(here, username, demoPassword)).toMatch(/sid=./);
});

test('nothing was put past the ledger, and it runs forward from the first day', async () => {
  expect((await here.app.get(Verification).run()).breaks).toEqual([]);
  const entries = await here.reader.all<{ act: string; at: string }>("SELECT act, at FROM ledger_entry WHERE act NOT IN ('protocol.published', 'policy.adopted') ORDER BY seq");
  const seeded = entries.slice(0, entries.findIndex(({ act }) => act === 'demo.seeded') + 1);
  expect(seeded[0]).toMatchObject({ act: 'demo.began' });
  expect(seeded.map(({ at }) => at)).toEqual(seeded.map(({ at }) => at).sort());
  expect(seeded[0]!.at >= demoBegins).toBe(true);
});

test('the database is known as the demo’s own', async () => {
  expect(await whoseDatabase(here.settings.database)).toEqual({ is: 'demo', lastAct: expect.stringMatching(/^2026-/) });
});
