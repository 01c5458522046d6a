import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, localDate, weekday } from '../../src/kernel/local-date.js';

const days = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => localDate(date.toISOString().slice(0, 10)));
const shifts = fc.integer({ min: -40_000, max: 40_000 });

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (text) => {
  expect(isLocalDate(text)).toBe(true);
  expect(localDate(text)).toBe(text);
});

test.each([
  '2026-02-29', '2026-02-30', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-01', '26-01-01', '2026/01/01', '2026-01-01T00:00', '2026-01-01\n', ' 2026-01-01', '', undefined, null, 20260101,
])('%p is no day', (text) => {
  expect(isLocalDate(text)).toBe(false);
  expect(() => localDate(text as string)).toThrow(RangeError);
});

test.each([
  ['2026-02-28', 1, '2026-03-01'], ['2024-02-28', 1, '2024-02-29'], ['2026-12-31', 1, '2027-01-01'], ['2026-01-01', -1, '2025-12-31'], ['2026-03-08', 1, '2026-03-09'], ['2026-11-01', 0, '2026-11-01'],
])('%s and %i days is %s', (from, n, to) => expect(addDays(localDate(from), n)).toBe(to));

test('Monday, November 16, 2026 is day 1 of its week, and the Sunday before it day 0', () => {
  expect(weekday(localDate('2026-11-16'))).toBe(1);
  expect(weekday(localDate('2026-11-15'))).toBe(0);
  expect(weekday(localDate('2026-11-21'))).toBe(6);
});

test('days counted forward are counted back', () => {
  fc.assert(fc.property(days, shifts, (day, n) => {
    expect(isLocalDate(addDays(day, n))).toBe(true);
    expect(daysBetween(day, addDays(day, n))).toBe(n);
    expect(addDays(addDays(day, n), -n)).toBe(day);
  }));
});

test('the order of the text is the order of the days, and a week leads to the same weekday', () => {
  fc.assert(fc.property(days, days, (one, other) => {
    expect(Math.sign(daysBetween(one, other))).toBe(one < other ? 1 : one > other ? -1 : 0);
    expect(weekday(addDays(one, 7))).toBe(weekday(one));
    expect((weekday(one) + 1) % 7).toBe(weekday(addDays(one, 1)));
  }));
});
