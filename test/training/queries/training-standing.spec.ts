import { TrainingStanding } from '../../../src/training/queries/training-standing.js';
import { RosterReads } from '../../../src/training/store/roster-reads.js';
import { StandingReads } from '../../../src/training/store/standing-reads.js';
import { standing } from '../../../src/training/rules/standing.js';
import { ConfirmTraining } from '../../../src/training/commands/confirm-training.js';
import { instant } from '../../../src/kernel/instant.js';
import { actingAs } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { completed, required, withCourses, type Courses, type Here } from '../trained.js';

let here: Here;
let courses: Courses;
beforeAll(async () => {
  here = await world();
  courses = await withCourses(here);
  await required(here, courses.basic, ['administration', 'counseling', 'mental-health', 'law-enforcement', 'special-education', 'instruction']);
  await required(here, courses.officer, ['law-enforcement']);
  await completed(here, 'irene', 'samuel', courses.basic, '2024-08-07');
  await completed(here, 'irene', 'sofia', courses.basic, '2023-11-15', '2026-11-15');
  await completed(here, 'irene', 'zoe', courses.basic, '2020-08-10');
  await completed(here, 'irene', 'zoe', courses.refresher, '2025-08-10');
  await completed(here, 'irene', 'anjali', courses.refresher, '2025-08-10');
  await completed(here, 'irene', 'dana', courses.officer, '2021-06-11');
  await completed(here, 'maria', 'maria', courses.basic, '2025-08-10');
});
afterAll(() => here.end());

const seated = (who: 'samuel' | 'sofia' | 'zoe' | 'anjali' | 'dana' | 'maria' | 'irene') => ({ account: here.district.viewers[who].account, discipline: here.district.viewers[who].seats[0]!.discipline });
const on = (utc: string) => instant(Date.parse(utc));
const of = async (who: Parameters<typeof seated>[0], at = '2026-11-16T16:00:00.000Z') => (await here.app.get(TrainingStanding).of([seated(who)], 'America/Denver', on(at))).get(seated(who).account) ?? null;

test.each([
  ['samuel', null], ['sofia', 'BTAM basic training expired after Nov 15, 2026'], ['zoe', null], ['anjali', 'BTAM basic training is not on record (required since Nov 1, 2026)'],
  ['dana', 'BTAM basic training is not on record (required since Nov 1, 2026)'], ['maria', 'BTAM basic training is not on record (required since Nov 1, 2026)'], ['irene', null],
] as const)('%s: %s', async (who, said) => expect(await of(who)).toBe(said));

test('the last day counts to its end on the wall clock of the school', async () => {
  expect(await of('sofia', '2026-11-15T23:30:00.000Z')).toBeNull();
  expect(await of('sofia', '2026-11-16T06:59:59.000Z')).toBeNull(); // 11:59 PM in Denver
  expect(await of('sofia', '2026-11-16T07:00:00.000Z')).not.toBeNull();
});

test('what one entered oneself counts from the moment somebody else confirms it', async () => {
  const row = await here.reader.one<{ id: string }>('SELECT id FROM training_record WHERE confirmed_at IS NULL');
  await here.app.get(ConfirmTraining).run(actingAs(here, 'samuel'), row!.id, 1);
  expect(await of('maria')).toBeNull();
});

test('the sentence says what lapsed, when and whom to ask; a chair is sent to the principal', async () => {
  const table = { school: here.district.schools.high, zone: 'America/Denver' };
  const refusal = (who: Parameters<typeof seated>[0], at = here.clock.now()) => here.app.get(TrainingStanding).refusal(seated(who), table, at);
  expect(await refusal('sofia')).toBe('Your training does not let you sign: BTAM basic training expired after Nov 15, 2026. You can read this case, but until it is renewed and confirmed you do not count and cannot sign. Ask Samuel Okafor (team chair) or Ruth Abernethy-Vance (principal).');
  expect(await refusal('samuel', on('2027-09-01T16:00:00.000Z'))).toContain('Ask Ruth Abernethy-Vance (principal) or Irene Kowalczyk-Boone (district coordinator).');
  expect(await refusal('zoe')).toBeNull();
});

test('the list of a school says of everybody what the rule says of them', async () => {
  const lines = await here.app.get(RosterReads).expiring(here.district.schools.high, here.clock.now(), null, 100);
  const accounts = [...new Set(lines.map(({ account }) => account))];
  const { requirements, renewals, held } = await here.app.get(StandingReads).facts(accounts);
  expect(accounts).toHaveLength(8);
  for (const [key, { account, seats }] of Object.entries(here.district.viewers).filter(([, viewer]) => accounts.includes(viewer.account))) {
    const asked = standing(requirements, seats.map(({ discipline }) => discipline), renewals, held.get(account) ?? [], '2026-11-16' as never);
    const listed = lines.filter((line) => line.account === account && line.course !== null).map(({ course, until }) => ({ course, until }));
    const inOrder = (all: { course: string | null; until: string | null }[]) => all.sort((a, b) => (a.course! < b.course! ? -1 : 1));
    expect({ key, listed: inOrder(listed) }).toEqual({ key, listed: inOrder(asked.map(({ course, until }) => ({ course, until }))) });
  }
});

test('the list goes on where it stopped, without a gap and without a repetition', async () => {
  const read = here.app.get(RosterReads);
  const all = await read.expiring(here.district.schools.high, here.clock.now(), null, 100);
  expect(all.map(({ until }) => until ?? '')).toEqual(all.map(({ until }) => until ?? '').sort());
  const pieces = [];
  let after = null;
  for (;;) {
    const [line] = await read.expiring(here.district.schools.high, here.clock.now(), after, 1);
    if (line === undefined) break;
    pieces.push(line);
    after = { until: line.until ?? '', name: line.name, account: line.account, course: line.course ?? '' };
  }
  expect(pieces).toEqual(all);
});

test('the district office lists seats for the whole district, once each, with nothing required of them', async () => {
  const lines = await here.app.get(RosterReads).expiring(null, here.clock.now(), null, 100);
  expect(lines.map(({ name }) => name)).toEqual(['Ingrid Achterberg', 'Irene Kowalczyk-Boone', 'Osvaldo Quillfeather', 'Theo Lindgren-Park']);
  expect(lines.every(({ course, until }) => course === null && until === '9999-12-31')).toBe(true);
});
