import { instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { lawfulReview, manifestationClocks, problemsWithRemoval, referencePattern, removalDays, standingRemovals, unreviewed, type RemovalRecord, type RemovalStep } from '../../../src/management/rules/removal-days.js';

const day = (n: number) => localDate(`2026-11-${String(n).padStart(2, '0')}`);
const entry = (id: string, step: RemovalStep, from: number, more: Partial<RemovalRecord> = {}): RemovalRecord =>
  ({ id, caseId: 'case', step, from: day(from), to: day(from), part: 'whole', reference: null, about: null, by: 'ruth', byName: 'Ruth', at: instant(from), ...more });
const every = () => true;
const weekdays = (date: string) => ![7, 8, 14, 15].map(day).includes(localDate(date));

test('days count by the calendar, parts by halves, and each day once', () => {
  const records = [entry('a', 'removed', 5, { to: day(10) }), entry('b', 'removed', 9), entry('c', 'removed', 12, { part: 'half' })];
  expect(removalDays(records, weekdays)).toBe(4.5);
  expect(removalDays([...records, entry('d', 'removed', 12, { part: 'half' })], weekdays)).toBe(5);
  expect(removalDays(records, () => false)).toBe(0);
});

test('a mistake counts no more, and neither does what is no removal', () => {
  const records = [entry('a', 'removed', 2), entry('b', 'placement-changed', 3), entry('c', 'struck', 4, { about: 'a' })];
  expect(removalDays(records, every)).toBe(0);
  expect(standingRemovals(records).map(({ id }) => id)).toEqual(['b']);
});

test.each<[string, Parameters<typeof problemsWithRemoval>[1], string[]]>([
  ['a day to come', { step: 'removed', from: day(21), to: day(21), part: 'whole', about: null }, ['on']],
  ['an end before its beginning', { step: 'removed', from: day(12), to: day(11), part: 'whole', about: null }, ['to']],
  ['more than a year', { step: 'removed', from: localDate('2024-11-12'), to: day(11), part: 'whole', about: null }, ['to']],
  ['a part of several days', { step: 'removed', from: day(11), to: day(12), part: 'half', about: null }, ['part']],
  ['a review of nothing', { step: 'manifestation-reviewed', from: day(12), to: day(12), part: 'whole', about: null }, ['decision']],
  ['a review before its decision', { step: 'manifestation-reviewed', from: day(9), to: day(9), part: 'whole', about: 'decided' }, ['on']],
  ['a mistake that is none of these', { step: 'struck', from: day(12), to: day(12), part: 'whole', about: 'gone' }, ['mistake']],
  ['a removal that ends later', { step: 'removed', from: day(20), to: day(24), part: 'whole', about: null }, []],
  ['a review of the decision', { step: 'manifestation-reviewed', from: day(12), to: day(12), part: 'whole', about: 'decided' }, []],
])('%s', (_, wanted, fields) => {
  const records = [entry('decided', 'placement-changed', 10), entry('gone', 'removed', 3), entry('mistake', 'struck', 4, { about: 'gone' })];
  expect(problemsWithRemoval(records, wanted, day(20)).map(({ field }) => field)).toEqual(fields);
});

test('each decision has a clock until its own review is entered; removals and mistakes have none', () => {
  const two = [entry('one', 'placement-changed', 3), entry('two', 'placement-changed', 4), entry('days', 'removed', 2, { to: day(20) })];
  const noon = () => instant(7);
  expect(manifestationClocks(two, lawfulReview, noon).needed.map(({ about, by }) => [about, by])).toEqual(['one', 'two'].map((id) => [id, { within: { schoolDays: 10 }, from: instant(7), since: 'the change of placement was decided' }]));
  const reviewed = [...two, entry('held', 'manifestation-reviewed', 9, { about: 'one' })];
  expect(unreviewed(reviewed).map(({ id }) => id)).toEqual(['two']);
  expect(manifestationClocks(reviewed, lawfulReview, noon).met).toEqual([{ kind: 'manifestation', about: 'one', at: instant(9), by: 'ruth' }]);
  expect(unreviewed([...reviewed, entry('wrong', 'struck', 10, { about: 'held' })]).map(({ id }) => id)).toEqual(['one', 'two']);
  expect(unreviewed([...two, entry('wrong', 'struck', 10, { about: 'two' })]).map(({ id }) => id)).toEqual(['one']);
});

test.each([['D-2026-118', true], ['41/7.2', true], ['fighting', false], ['D 118', false], ['', false], ['1'.repeat(31), false]])('a number is a number: %s', (text, fits) => expect(referencePattern.test(text)).toBe(fits));
