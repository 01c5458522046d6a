import type { Instant } from '../../../src/kernel/instant.js';
import type { LocalDate } from '../../../src/kernel/local-date.js';
import { endOf, problemsWithSample, type WantedSample } from '../../../src/oversight/rules/new-sample.js';

const day = (text: string) => text as LocalDate;
const zone = 'America/Denver';
const known = { drawer: 'irene', today: day('2026-11-16'), zone, auditors: [{ account: 'osvaldo', seatUntil: '2027-07-01T06:00:00.000Z' as Instant }, { account: 'endless', seatUntil: null }] };
const wanted: WantedSample = { auditor: 'osvaldo', from: day('2026-08-01'), to: day('2026-11-01'), size: 4, until: day('2026-12-18') };

test('a sample that fits has no problem; its last day is whole', () => {
  expect(problemsWithSample(wanted, known)).toEqual([]);
  expect(problemsWithSample({ ...wanted, until: day('2027-06-30') }, known)).toEqual([]);
  expect(problemsWithSample({ ...wanted, until: day('2026-11-16') }, known)).toEqual([]);
  expect(endOf(zone, day('2026-12-18'))).toBe('2026-12-19T07:00:00.000Z');
});

test.each([
  [{ auditor: 'irene' }, 'auditor', 'Nobody draws'], [{ auditor: 'nobody' }, 'auditor', 'Choose an auditor'], [{ auditor: 'endless' }, 'auditor', 'has no end'], [{ until: day('2027-07-01') }, 'until', 'seat ends before'],
  [{ until: day('2026-11-15') }, 'until', 'is over'], [{ from: day('2026-11-02') }, 'to', 'before the first'], [{ size: 0 }, 'size', 'from 1 to 100'], [{ size: 101 }, 'size', 'from 1 to 100'], [{ size: 1.5 }, 'size', 'from 1 to 100'],
])('%j is refused at %s', (change, field, words) => {
  expect(problemsWithSample({ ...wanted, ...change }, known)).toEqual([{ field, text: expect.stringContaining(words) }]);
});

test('nobody draws for themself, even with an auditor’s seat', () => {
  expect(problemsWithSample(wanted, { ...known, drawer: 'osvaldo' })).toEqual([expect.objectContaining({ field: 'auditor' })]);
});
