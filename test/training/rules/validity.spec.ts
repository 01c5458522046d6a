import { localDate } from '../../../src/kernel/local-date.js';
import { endless, expiryOf, isValidOn, validUntil } from '../../../src/training/rules/validity.js';

const day = localDate;

test.each([
  ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 36, '2027-02-28'], ['2024-02-29', 48, '2028-02-29'], ['2023-02-28', 12, '2024-02-28'], ['2025-01-31', 1, '2025-02-28'], ['2024-01-31', 1, '2024-02-29'],
  ['2025-08-31', 1, '2025-09-30'], ['2025-12-31', 2, '2026-02-28'], ['2025-11-15', 1, '2025-12-15'], ['2025-12-15', 1, '2026-01-15'], ['2023-10-30', 36, '2026-10-30'], ['2026-01-01', 120, '2036-01-01'],
])('%s and %i months end on %s', (from, months, until) => expect(expiryOf(day(from), months)).toBe(until));

test('without months it never runs out', () => expect(expiryOf(day('2021-06-11'), null)).toBeNull());

test('the last day itself is valid, the next one is not', () => {
  expect(isValidOn(day('2026-10-30'), day('2026-10-30'))).toBe(true);
  expect(isValidOn(day('2026-10-30'), day('2026-10-31'))).toBe(false);
  expect(isValidOn(endless, day('2999-01-01'))).toBe(true);
  expect(isValidOn(null, day('2020-01-01'))).toBe(false);
});

const held = (course: string, completedOn: string, expiresOn: string | null) => ({ course, completedOn: day(completedOn), expiresOn: expiresOn === null ? null : day(expiresOn) });

test('a refresher renews what was completed before it, also after a gap, and counts for nothing alone', () => {
  const [basic, later] = [held('basic', '2020-01-10', '2023-01-10'), held('refresher', '2025-08-06', '2028-08-06')];
  expect(validUntil('basic', ['refresher'], [basic, later])).toBe('2028-08-06');
  expect(validUntil('basic', ['refresher'], [later])).toBeNull();
  expect(validUntil('basic', ['refresher'], [held('refresher', '2020-01-09', '2030-01-09'), basic])).toBe('2023-01-10');
  expect(validUntil('basic', ['refresher'], [held('refresher', '2020-01-10', '2030-01-10'), basic])).toBe('2030-01-10');
  expect(validUntil('basic', [], [basic, later])).toBe('2023-01-10');
});

test('the latest end counts, and what never runs out comes last', () => {
  expect(validUntil('basic', [], [held('basic', '2020-01-10', '2023-01-10'), held('basic', '2019-01-10', '2027-01-10')])).toBe('2027-01-10');
  expect(validUntil('basic', [], [held('basic', '2020-01-10', null), held('basic', '2024-01-10', '2027-01-10')])).toBe(endless);
});
