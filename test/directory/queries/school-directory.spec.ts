import { AddCalendar, AddSchool, SchoolDirectory } from '../../../src/directory/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { operator } from '../../../src/kernel/viewer.js';
import { emptyWorld, type World } from '../../support/world.js';

const acting = { actor: operator, basis: 'operator', caseId: null } as const;
let here: World;
let directory: SchoolDirectory;
let wren: Id;
let fork: Id;
beforeAll(async () => {
  here = await emptyWorld();
  directory = here.app.get(SchoolDirectory);
  const add = (code: string, name: string) => here.app.get(AddSchool).run(acting, { code, name, level: 'other', grades: ['K', '1'], zone: 'America/Denver' });
  wren = await add('PW', 'Painted Wren');
  fork = await add('CF', 'Cinder Fork');
  await here.app.get(AddCalendar).run(acting, { school: wren, firstDay: localDate('2026-08-17'), lastDay: localDate('2027-05-28'), closed: [localDate('2026-11-25'), localDate('2026-11-26'), localDate('2026-11-27')], early: [] });
});
afterAll(() => here.end());

test('schools come by name, one by its id, and an unknown id gives null', async () => {
  expect((await directory.schools()).map(({ name }) => name)).toEqual(['Cinder Fork', 'Painted Wren']);
  expect(await directory.school(wren)).toEqual({ id: wren, code: 'PW', name: 'Painted Wren', level: 'other', grades: ['K', '1'], zone: 'America/Denver' });
  expect(await directory.school(newId())).toBeNull();
});

test('the next school day jumps over holidays where a calendar says so, and over the weekend anyway', async () => {
  const tuesday = localDate('2026-11-24');
  expect(await directory.nextSchoolDay(wren, tuesday)).toEqual({ date: '2026-11-30', by: 'calendar' });
  expect(await directory.nextSchoolDay(wren, tuesday, 3)).toEqual({ date: '2026-12-02', by: 'calendar' });
  expect(await directory.nextSchoolDay(fork, tuesday, 4)).toEqual({ date: '2026-11-30', by: 'weekdays' });
  await expect(directory.nextSchoolDay(wren, tuesday, 0)).rejects.toThrow(RangeError);
});

test('what another process adds is seen at once', async () => {
  expect(await directory.calendars(fork)).toEqual([]);
  await here.app.get(AddCalendar).run(acting, { school: fork, firstDay: localDate('2026-08-18'), lastDay: localDate('2027-05-27'), closed: [localDate('2026-11-25')], early: [] });
  expect(await directory.nextSchoolDay(fork, localDate('2026-11-24'))).toEqual({ date: '2026-11-26', by: 'calendar' });
});
