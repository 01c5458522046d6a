import { noticeClock, reviewClock, settledBy } from '../../../src/management/rules/clocks.js';
import { instant } from '../../../src/kernel/instant.js';
import { localDate } from '../../../src/kernel/local-date.js';

const at = instant(0);

test('a notice without a time in its protocol is due at once: within 24 hours, and the words say who says so', () => {
  const { about, by, source } = noticeClock({ slot: { key: 'target.x', recipient: 'target', participant: 'x' }, name: 'Target', source: 'A policy' }, at);
  expect({ about, by }).toEqual({ about: 'target.x', by: { within: { hours: 24 }, from: at, since: expect.any(String) } });
  expect(source).toContain('Waypost takes that as at once, within 24 hours');
});

test('a reporter hears back within five school days', () => {
  expect(noticeClock({ slot: { key: 'reporter', recipient: 'reporter', participant: null }, name: 'Reporter', source: 'A guide' }, at)).toMatchObject({ by: { within: { schoolDays: 5 } }, source: expect.stringContaining('Waypost takes five school days') });
});

test.each([[null, 'its lowest level'], ['Moderate', 'at the level Moderate']])('a review at level %s says how often', (level, words) => {
  expect(reviewClock({ dueOn: localDate('2026-12-14'), level, source: 'A policy' }, at).by).toEqual({ day: '2026-12-14', from: at, why: expect.stringContaining(words) });
});

test('the first record that settles a notice settles it', () => {
  const one = (settles: boolean, ms: number) => ({ settles, at: instant(ms), by: `person ${ms}` });
  expect(settledBy([one(true, 5), one(false, 1)], [one(true, 3)])).toEqual({ at: instant(3), by: 'person 3' });
  expect(settledBy([one(false, 1)], [])).toBeNull();
});
