import fc from 'fast-check';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { belongings, releases, safetyProblems, searches, settled, targetStates, urgencies, type SafetyRecord } from '../../../src/cases/rules/safety-record.js';

const today = localDate('2026-11-16');
const now = { date: today, time: '14:05' };
const keyOf = <T extends object>(words: T) => fc.constantFrom(...(Object.keys(words) as (keyof T)[]));
const text = fc.oneof(fc.constant(''), fc.constant('  '), fc.string({ unit: 'grapheme' }));
const day = fc.oneof(fc.string(), fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n)));
const record: fc.Arbitrary<SafetyRecord> = fc.record({
  urgency: keyOf(urgencies), whereabouts: text, supervisor: text, belongings: keyOf(belongings), search: keyOf(searches), searchedBy: text, searchGround: text,
  release: keyOf(releases), releasedTo: text, releasedOn: day, releasedAt: fc.constantFrom('', '09:30'), targets: keyOf(targetStates), targetsHow: text,
});

describe('every safety record', () => {
  it('that is free of problems names who took the person, and a day that has come', () => {
    fc.assert(fc.property(record, (one) => {
      fc.pre(one.release === 'guardian' || one.release === 'police');
      if (safetyProblems(one, now).length > 0) return;
      expect(one.releasedTo.trim()).not.toBe('');
      expect(one.releasedOn <= today).toBe(true);
    }), { numRuns: 500 });
  });

  it('that is free of problems stays so once settled, and settling twice changes nothing', () => {
    fc.assert(fc.property(record, (one) => {
      const kept = settled(one);
      expect(settled(kept)).toEqual(kept);
      if (safetyProblems(one, now).length === 0) expect(safetyProblems(kept, now)).toEqual([]);
    }), { numRuns: 500 });
  });

  it('has the same problems whatever the urgency: in a hurry nothing more is asked', () => {
    fc.assert(fc.property(record, keyOf(urgencies), (one, urgency) => {
      expect(safetyProblems({ ...one, urgency }, now)).toEqual(safetyProblems(one, now));
    }));
  });
});
