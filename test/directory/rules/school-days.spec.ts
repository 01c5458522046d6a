import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '../../../src/kernel/local-date.js';
import { addSchoolDays, type Calendar, isSchoolDay, nextSchoolDay, schoolYearOf } from '../../../src/directory/rules/school-days.js';

const day = localDate;
const calendars: Calendar[] = [
  { firstDay: day('2026-08-17'), lastDay: day('2027-06-01'), closed: ['2026-09-07', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(day) },
  { firstDay: day('2025-08-18'), lastDay: day('2026-05-29'), closed: [day('2025-09-01')] },
];

describe('school days', () => {
  it.each([
    ['2026-11-18', true, 'calendar', 'a Wednesday in November'],
    ['2026-11-21', false, 'calendar', 'a Saturday'],
    ['2026-11-24', false, 'calendar', 'a break'],
    ['2026-08-17', true, 'calendar', 'the first day'],
    ['2027-06-01', true, 'calendar', 'the last day'],
    ['2026-07-15', false, 'calendar', 'the summer between two known years'],
    ['2027-06-02', true, 'weekdays', 'a weekday after the last calendar'],
    ['2027-06-05', false, 'weekdays', 'a Saturday after the last calendar'],
    ['2025-08-15', true, 'weekdays', 'a weekday before the first calendar'],
  ])('%s: %s by the %s (%s)', (date, open, by) => expect(isSchoolDay(calendars, day(date))).toEqual({ open, by }));

  it.each([
    ['2026-11-18', 1, '2026-11-19', 'calendar'],
    ['2026-11-20', 1, '2026-11-30', 'calendar'],
    ['2026-11-22', 1, '2026-11-30', 'calendar'],
    ['2026-11-18', 10, '2026-12-09', 'calendar'],
    ['2026-05-28', 2, '2026-08-17', 'calendar'],
    ['2027-05-31', 1, '2027-06-01', 'calendar'],
    ['2027-06-01', 1, '2027-06-02', 'weekdays'],
    ['2027-05-31', 3, '2027-06-03', 'weekdays'],
  ])('from %s, school day %s is %s by the %s', (from, n, to, by) => expect(addSchoolDays(calendars, day(from), n)).toEqual({ date: to, by }));

  it('does not take a missing school year for a long summer', () => {
    const gap: Calendar[] = [{ firstDay: day('2024-08-19'), lastDay: day('2025-05-30'), closed: [] }, calendars[0] as Calendar];
    expect(isSchoolDay(gap, day('2025-10-08'))).toEqual({ open: true, by: 'weekdays' });
  });

  it('goes by weekdays without a calendar, and says so', () => {
    expect(nextSchoolDay([], day('2026-11-20'))).toEqual({ date: '2026-11-23', by: 'weekdays' });
  });

  it.each([0, -1, 1.5, NaN, Infinity])('refuses %s as a number of school days', (n) => {
    expect(() => addSchoolDays(calendars, day('2026-11-18'), n)).toThrow(RangeError);
  });

  it.each([
    ['2026-06-30', '2025-26'],
    ['2026-07-01', '2026-27'],
    ['2026-11-18', '2026-27'],
    ['2027-05-28', '2026-27'],
    ['2099-12-31', '2099-00'],
  ])('%s lies in school year %s', (date, year) => expect(schoolYearOf(day(date))).toBe(year));
});

const dates = fc.integer({ min: -400, max: 1_100 }).map((n) => addDays(day('2025-08-01'), n));
const someCalendars = fc
  .array(fc.record({ start: dates, length: fc.nat(300), closed: fc.array(dates, { maxLength: 40 }) }), { maxLength: 3 })
  .map((years): Calendar[] => years.map(({ start, length, closed }) => ({ firstDay: start, lastDay: addDays(start, length), closed })));
const counts = fc.integer({ min: 1, max: 40 });

describe('school days, whatever the calendars', () => {
  it('end on a school day after the start', () => {
    fc.assert(
      fc.property(someCalendars, dates, counts, (years, from, n) => {
        const { date } = addSchoolDays(years, from, n);
        expect(isSchoolDay(years, date).open).toBe(true);
        expect(date > from).toBe(true);
      }),
    );
  });

  it('count exactly the school days on the way, and say when one day was only supposed', () => {
    fc.assert(
      fc.property(someCalendars, dates, counts, (years, from, n) => {
        const { date, by } = addSchoolDays(years, from, n);
        const way: LocalDate[] = [];
        for (let on = addDays(from, 1); on <= date; on = addDays(on, 1)) way.push(on);
        expect(way.filter((on) => isSchoolDay(years, on).open)).toHaveLength(n);
        expect(by === 'weekdays').toBe(way.some((on) => isSchoolDay(years, on).by === 'weekdays'));
      }),
    );
  });

  it('never run backward: a later start or one day more never ends earlier', () => {
    fc.assert(
      fc.property(someCalendars, dates, counts, fc.nat(20), (years, from, n, later) => {
        const { date } = addSchoolDays(years, from, n);
        expect(addSchoolDays(years, from, n + 1).date > date).toBe(true);
        expect(addSchoolDays(years, addDays(from, later), n).date >= date).toBe(true);
      }),
    );
  });

  it('begin with the next one, and one by one come to the same day', () => {
    fc.assert(
      fc.property(someCalendars, dates, counts, (years, from, n) => {
        expect(addSchoolDays(years, from, 1)).toEqual(nextSchoolDay(years, from));
        let on = from;
        for (let step = 0; step < n; step += 1) on = nextSchoolDay(years, on).date;
        expect(addSchoolDays(years, from, n).date).toBe(on);
      }),
    );
  });
});
