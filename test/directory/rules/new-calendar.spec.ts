import { mayBeCalendar, mayBeHours } from '../../../src/directory/rules/new-calendar.js';
import { localDate } from '../../../src/kernel/local-date.js';

const days = (...texts: string[]) => texts.map(localDate);
const year = { firstDay: localDate('2026-08-17'), lastDay: localDate('2027-05-28'), closed: days('2026-09-07', '2026-11-26') };
const why = (changes: Partial<typeof year>, early: string[] = []) => {
  const verdict = mayBeCalendar({ ...year, ...changes }, days(...early));
  return verdict.ok ? null : verdict.why;
};

test('a school year with holidays and early days may be a calendar', () => expect(why({}, ['2026-08-17', '2026-09-16'])).toBeNull());

test.each([
  ['the last day before the first', { lastDay: localDate('2026-08-14') }, [], 'The last day of school must come after the first.'],
  ['two school years in one', { lastDay: localDate('2027-07-02') }, [], 'one school year'],
  ['a holiday before school begins', { closed: days('2026-07-03') }, [], '2026-07-03 is closed'],
  ['a first day without school', { closed: days('2026-08-17') }, [], '2026-08-17 is closed'],
  ['a first day on a Sunday', { firstDay: localDate('2026-08-16') }, [], '2026-08-16 is not a school day'],
  ['an early day on a holiday', {}, ['2026-09-07'], '2026-09-07 is not a school day'],
  ['an early day in summer', {}, ['2027-06-14'], '2027-06-14 is not a school day'],
])('%s is refused', (_, changes, early, sentence) => expect(why(changes, early)).toContain(sentence));

test.each([
  ['none at all', null, null, null, null],
  ['opening and closing', '08:15', '15:15', null, null],
  ['an early closing at the usual time', '08:15', '15:15', '15:15', null],
  ['an opening alone', '08:15', null, null, 'Enter both'],
  ['an early closing alone', null, null, '12:30', 'Enter when school opens and closes too'],
  ['closing before opening', '15:15', '08:15', null, 'School must close after it opens'],
  ['an early closing before opening', '08:15', '15:15', '07:00', 'On early-release days'],
  ['an early closing later than usual', '08:15', '15:15', '15:30', 'On early-release days'],
])('hours: %s', (_, opens, closes, earlyCloses, sentence) => {
  const verdict = mayBeHours({ opens, closes, earlyCloses });
  expect(verdict.ok ? null : verdict.why).toEqual(sentence === null ? null : expect.stringContaining(sentence));
});
