import { instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { clockTime, dayWithYear, fromToday, happenedInWords, initials, longDay, moment, shortDay, wallTime } from '../../../src/platform/web/index.js';

const at = instant(Date.parse('2026-11-17T02:05:00.000Z'));
const day = localDate('2026-11-16');

test('days and times are said the American way, in the zone of the school', () => {
  expect([shortDay(day), dayWithYear(day), longDay(day)]).toEqual(['Mon, Nov 16', 'Nov 16, 2026', 'Monday, November 16, 2026']);
  expect([clockTime('America/Denver', at), clockTime('America/New_York', at), clockTime('UTC', at)]).toEqual(['7:05 PM', '9:05 PM', '2:05 AM']);
  expect([moment('America/Denver', at), moment('UTC', at)]).toEqual(['Nov 16, 2026, 7:05 PM', 'Nov 17, 2026, 2:05 AM']);
  expect(['00:00', '12:00', '15:05'].map(wallTime)).toEqual(['12:00 AM', '12:00 PM', '3:05 PM']);
});

test.each([['2026-11-16', 'Today'], ['2026-11-17', 'Tomorrow'], ['2026-11-19', 'In 3 days'], ['2026-11-15', '1 day late'], ['2026-11-09', '7 days late'], ['2027-03-15', 'In 119 days']])('%s, seen from November 16, is "%s"', (date, words) => {
  expect(fromToday(localDate(date), day)).toBe(words);
});

test('when something happened is said as surely as it was told', () => {
  const zone = 'America/Denver';
  expect(happenedInWords({ precision: 'exact', date: day, time: '14:30', zone })).toBe('Nov 16, 2026, 2:30 PM');
  expect(happenedInWords({ precision: 'about', date: day, time: null, zone })).toBe('About Nov 16, 2026');
  expect(happenedInWords({ precision: 'unknown', date: null, time: null, zone })).toBe('It is not known when');
});

test.each([['Maria Núñez', 'MN'], ['Ruth Abernethy-Vance', 'RA'], ['Surya', 'S'], ['  zoë   brânză ', 'ZB'], ['陳思遠', '陳'], ['“Ace” O’Neil (he/him)', 'AH'], ['Šárka 😀', 'Š'], ['', ''], ['12 34', '']])('the initials of "%s" are "%s"', (name, letters) => expect(initials(name)).toBe(letters));
