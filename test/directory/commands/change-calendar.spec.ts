import { AddCalendar, ChangeCalendar, SchoolDirectory } from '../../../src/directory/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { Stale } from '../../../src/kernel/stale.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { emptyWorld } from '../../support/world.js';
import { aSchool, byOperator } from '../a-directory.js';

test('the days of a school year change within that year, and never over somebody else', async () => {
  const the = await emptyWorld();
  const school = await aSchool(the, 'PW', 'Painted Wren');
  const days = { firstDay: localDate('2026-08-17'), lastDay: localDate('2027-05-28'), closed: [localDate('2026-11-26')], early: [], hours: { opens: '08:15', closes: '15:15', earlyCloses: null } };
  const id = await the.app.get(AddCalendar).run(byOperator, { school, ...days });
  const before = await lastSeq(the);
  const change = the.app.get(ChangeCalendar);
  await change.run(byOperator, id, 1, { ...days, closed: [localDate('2026-11-27'), localDate('2026-11-26')], early: [localDate('2026-12-18')], hours: undefined, names: { [localDate('2026-11-26')]: 'Thanksgiving' } });
  expect(await the.app.get(SchoolDirectory).calendars(school)).toEqual([{ schoolYear: '2026-27', firstDay: days.firstDay, lastDay: days.lastDay, closed: ['2026-11-26', '2026-11-27'], early: ['2026-12-18'], opens: '08:15', closes: '15:15', earlyCloses: null, names: { '2026-11-26': 'Thanksgiving' } }]);
  await expect(change.run(byOperator, id, 2, { ...days, hours: { opens: '15:15', closes: '08:15', earlyCloses: null } })).rejects.toThrow('School must close after it opens.');
  await expect(change.run(byOperator, id, 1, days)).rejects.toThrow(Stale);
  await expect(change.run(byOperator, id, 2, { ...days, closed: [localDate('2026-07-04')] })).rejects.toThrow('is closed, but does not lie between');
  await expect(change.run(byOperator, id, 2, { ...days, firstDay: localDate('2027-08-16'), lastDay: localDate('2028-05-26'), closed: [] })).rejects.toThrow('of the school year 2026-27');
  expect(await actsAfter(the, before)).toEqual(['calendar.changed']);
  await the.end();
});
