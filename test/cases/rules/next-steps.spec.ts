import { daysLate } from '../../../src/cases/rules/next-steps.js';
import { localDate } from '../../../src/kernel/local-date.js';

const [friday, monday] = [localDate('2026-11-13'), localDate('2026-11-16')];

test('a step is late only while it is open and its day has passed', () => {
  expect(daysLate('open', friday, monday)).toBe(3);
  expect(daysLate('open', monday, monday)).toBe(0);
  expect(daysLate('open', monday, friday)).toBe(0);
  expect(daysLate('done', friday, monday)).toBe(0);
  expect(daysLate('ended', friday, monday)).toBe(0);
});
