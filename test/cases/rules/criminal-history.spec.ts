import fc from 'fast-check';
import { mayRecordCheck } from '../../../src/cases/rules/criminal-history.js';
import { addDays, localDate } from '../../../src/kernel/local-date.js';

const today = localDate('2026-11-16');

test('a check is made by an officer of the team, on a day that has come', () => {
  fc.assert(fc.property(fc.constantFrom('dana', 'maria', ''), fc.subarray(['dana', 'maria', 'eli']), fc.integer({ min: -400, max: 5 }), (by, officers, days) => {
    expect(mayRecordCheck({ by, on: addDays(today, days) }, officers, today).ok).toBe(officers.includes(by) && days <= 0);
  }));
});
