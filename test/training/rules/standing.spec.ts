import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { lapses, requiredOf, soonDays, standing, stateOf, type Requirement } from '../../../src/training/rules/standing.js';

const day = localDate;
const basic: Requirement = { course: 'basic', name: 'BTAM basic training', discipline: 'counseling', requiredFrom: day('2026-08-01'), bindsFrom: day('2026-09-01') };

test.each([
  [null, '2026-08-31', 'due'], [null, '2026-09-01', 'lapsed'], ['2026-08-10', '2026-08-31', 'due'], ['2026-08-10', '2026-09-01', 'lapsed'],
  ['2026-10-30', '2026-10-30', 'soon'], ['2026-10-30', '2026-10-31', 'lapsed'], ['2026-10-30', '2026-08-31', 'soon'], ['2026-10-30', '2026-08-30', 'valid'], ['9999-12-31', '2030-01-01', 'valid'],
])('valid through %s, on %s: %s', (until, on, state) => expect(stateOf(until === null ? null : day(until), basic.bindsFrom, day(on))).toBe(state));

test('the sixtieth day before the end is the first that is called out', () => {
  const until = day('2027-03-01');
  expect(stateOf(until, basic.bindsFrom, addDays(until, -soonDays))).toBe('soon');
  expect(stateOf(until, basic.bindsFrom, addDays(until, -soonDays - 1))).toBe('valid');
});

test('of two disciplines that need one course the earlier dates hold, and each course stands once', () => {
  const earlier: Requirement = { ...basic, discipline: 'instruction', requiredFrom: day('2026-05-01'), bindsFrom: day('2026-10-01') };
  expect(requiredOf([basic, earlier], ['counseling', 'instruction'])).toEqual([{ ...basic, requiredFrom: '2026-05-01', bindsFrom: '2026-09-01' }]);
  expect(requiredOf([basic, earlier], ['law-enforcement'])).toEqual([]);
});

test('what lapsed says when it ended, and since when it holds somebody back', () => {
  const held = [{ course: 'basic', completedOn: day('2023-10-30'), expiresOn: day('2026-10-30') }];
  expect(lapses(standing([basic], ['counseling'], new Map(), held, day('2026-10-30')))).toEqual([]);
  expect(lapses(standing([basic], ['counseling'], new Map(), held, day('2026-10-31')))).toEqual([{ course: 'basic', name: 'BTAM basic training', until: '2026-10-30', since: '2026-09-01' }]);
  expect(lapses(standing([basic], ['counseling'], new Map(), [], day('2026-10-31')))).toMatchObject([{ until: null }]);
  expect(lapses(standing([basic], ['law-enforcement'], new Map(), [], day('2026-10-31')))).toEqual([]);
});
