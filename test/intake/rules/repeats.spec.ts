import fc from 'fast-check';
import { repeatHours, repeats } from '../../../src/intake/rules/repeats.js';
import { instant, later } from '../../../src/kernel/instant.js';

const at = instant(Date.parse('2026-11-16T16:00:00Z'));
const hour = 3_600_000;

test('two people within a day repeat each other; one person twice does not', () => {
  const one = { reporter: 'sofia', confidential: false, at };
  expect(repeats(one, { reporter: 'leonid', confidential: false, at: later(at, 23 * hour) })).toBe(true);
  expect(repeats(one, { reporter: 'sofia', confidential: false, at: later(at, hour) })).toBe(false);
});

test('the day ends after exactly 24 hours, in either direction', () => {
  const [one, other] = [{ reporter: 'a', confidential: false, at }, { reporter: 'b', confidential: false, at }];
  for (const sign of [1, -1]) {
    expect(repeats(one, { ...other, at: later(at, sign * repeatHours * hour) })).toBe(true);
    expect(repeats(one, { ...other, at: later(at, sign * (repeatHours * hour + 1)) })).toBe(false);
  }
});

test('with a confidential report the answer does not depend on who reported', () => {
  const fact = fc.record({ reporter: fc.constantFrom('a', 'b'), confidential: fc.boolean(), at: fc.integer({ min: 0, max: 60 }).map((hours) => later(at, hours * hour)) });
  fc.assert(fc.property(fact, fact, fc.constantFrom('a', 'b', 'c'), (one, other, somebody) => {
    if (one.confidential) expect(repeats({ ...one, reporter: somebody }, other)).toBe(repeats(one, other));
  }));
});
