import { AddCalendar, AddSchool, SchoolDirectory, type NewCalendar } from '../../../src/directory/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { operator } from '../../../src/kernel/viewer.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
let school: Id;
beforeAll(async () => {
  here = await emptyWorld();
  school = await here.app.get(AddSchool).run(acting, { code: 'CFM', name: 'Cinder Fork Middle School', level: 'middle', grades: ['6', '7', '8'], zone: 'America/Denver' });
});
afterAll(() => here.end());

const add = (changes: Partial<NewCalendar> = {}) => here.app.get(AddCalendar).run(acting, {
  school, firstDay: localDate('2026-08-17'), lastDay: localDate('2027-05-28'), closed: [localDate('2026-11-26'), localDate('2026-09-07')], early: [localDate('2026-10-07')], ...changes,
});

test('a school year is added once, its days in order', async () => {
  const before = await lastSeq(here);
  await add();
  await expect(add({ firstDay: localDate('2026-08-18') })).rejects.toThrow('This school has a calendar for 2026-27 already.');
  await expect(add({ firstDay: localDate('2027-08-16'), lastDay: localDate('2027-08-16') })).rejects.toThrow('must come after the first');
  expect(await here.app.get(SchoolDirectory).calendars(school)).toEqual([
    { schoolYear: '2026-27', firstDay: '2026-08-17', lastDay: '2027-05-28', closed: ['2026-09-07', '2026-11-26'], early: ['2026-10-07'], opens: null, closes: null, earlyCloses: null, names: {} },
  ]);
  expect(await actsAfter(here, before)).toEqual(['calendar.added']);
});
