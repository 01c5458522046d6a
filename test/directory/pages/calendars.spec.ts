import { directoryPaths, SchoolDirectory } from '../../../src/directory/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aSchool } from '../a-directory.js';

let the: Awaited<ReturnType<typeof world>>;
let school: Id;
beforeAll(async () => {
  the = await world();
  school = await aSchool(the, 'PW', 'Painted Wren');
});
afterAll(() => the.end());

const days = { firstDay: '2026-08-17', lastDay: '2027-05-28', closed: '2026-11-26\n2026-11-27', early: '' };

test.each([[null, 303, []], ['samuel', 404, ['access.refused']], ['dana', 404, ['access.refused']], ['theo', 200, ['calendar.listed']], ['irene', 200, ['calendar.listed']]] as const)('%s asks for the list and gets %i', (as, expect, ledger) =>
  scenario(the, { as, get: directoryPaths.calendars, expect, ledger: [...ledger], ...(expect === 200 ? { shows: ['2026-27', 'Ledgewater High School'] } : {}) }));

test('a calendar is added, counts, and is changed; a stale save shows both texts', async () => {
  await scenario(the, { as: 'theo', get: directoryPaths.newCalendar(school), expect: 200, ledger: ['calendar.started'], shows: [`value="${school}" selected`] });
  const answer = await scenario(the, { as: 'theo', post: directoryPaths.calendars, with: { school, ...days }, expect: 303, ledger: ['calendar.added'] });
  const at = String(answer.headers.location);
  expect(await the.app.get(SchoolDirectory).calendars(school)).toMatchObject([{ schoolYear: '2026-27', closed: ['2026-11-26', '2026-11-27'] }]);
  await scenario(the, { as: 'irene', get: at, expect: 200, ledger: ['calendar.viewed'], shows: ['Painted Wren, 2026-27', '2026-11-26\n2026-11-27'] });
  await scenario(the, { as: 'irene', post: at, with: { ...days, closed: '2026-11-26 Thanksgiving', opens: '08:15', closes: '15:15', earlyCloses: '12:30', version: '1' }, expect: 303, ledger: ['calendar.changed'] });
  expect(await the.app.get(SchoolDirectory).calendars(school)).toMatchObject([{ names: { '2026-11-26': 'Thanksgiving' }, opens: '08:15', closes: '15:15', earlyCloses: '12:30' }]);
  await scenario(the, { as: 'theo', post: at, with: { ...days, early: '2026-12-18', version: '1' }, expect: 409, ledger: ['form.returned'], shows: ['Somebody else saved this', '2026-12-18'] });
  await scenario(the, { as: 'theo', get: `${directoryPaths.calendars}?q=wren`, expect: 200, shows: ['Painted Wren'], hides: ['Ledgewater High School'] });
  await scenario(the, { as: 'theo', post: directoryPaths.calendars, with: { school, ...days }, expect: 422, shows: ['has a calendar for 2026-27 already'] });
});

test.each<[Record<string, string>, string]>([[{ firstDay: '' }, 'Enter the first day of school'], [{ lastDay: '2027-02-30' }, 'Enter the last day of school'], [{ closed: '2026-11-26 2026-11-27 and a day' }, 'Write each day as year-month-day'], [{ closed: 'Thanksgiving' }, 'Write each day as year-month-day'], [{ firstDay: '2027-08-17', lastDay: '2027-08-10' }, 'must come after the first'], [{ opens: '8 o’clock', closes: '15:00' }, 'Enter a time'], [{ opens: '08:15' }, 'Enter both when school opens and when it closes'], [{ opens: '08:15', closes: '15:15', earlyCloses: '07:00' }, 'On early-release days'], [{ school: '' }, 'Choose the school'], [{ school: newId() }, 'Choose the school']])('%j comes back', (wrong, sentence) =>
  scenario(the, { as: 'theo', post: directoryPaths.calendars, with: { school, ...days, ...wrong }, expect: 422, ledger: ['form.returned'], shows: [sentence] }).then(() => undefined));

test('who may not keep the directory changes nothing', async () => {
  const [{ id } = { id: '' }] = await the.reader.all<{ id: string }>('SELECT id FROM calendar LIMIT 1');
  for (const as of ['samuel', 'dana', 'ingrid']) {
    await scenario(the, { as, get: directoryPaths.calendar(id), expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.calendar(id), with: { ...days, version: '1' }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as, post: directoryPaths.calendars, with: { school, ...days }, expect: 404, ledger: ['access.refused'] });
  }
  await scenario(the, { as: 'theo', get: directoryPaths.calendar(newId()), expect: 404 });
});
