import fc from 'fast-check';
import { instant } from '../../../src/kernel/instant.js';
import { mayRecordReturn, nextReturnSteps, returnSteps, returnState, type ReturnStep } from '../../../src/management/rules/return-gate.js';

const checks = ['day-1', 'day-3', 'week-2'];
const people = ['maria', 'samuel', 'ruth'];
const tried = fc.array(fc.record({ step: fc.constantFrom(...(Object.keys(returnSteps) as ReturnStep[])), check: fc.constantFrom(null, ...checks), by: fc.constantFrom(...people) }), { maxLength: 20 });

function kept(needed: number, all: readonly { step: ReturnStep; check: string | null; by: string }[]) {
  const records: { step: ReturnStep; check: string | null; by: string; at: ReturnType<typeof instant> }[] = [];
  for (const [n, one] of all.entries()) if (mayRecordReturn(records, needed, checks, one).ok) records.push({ ...one, at: instant(n) });
  return records;
}

test('in no order is somebody back in class before enough different people have signed since the hold began', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), tried, (needed, all) => {
    const records = kept(needed, all);
    for (const [n, { step }] of records.entries()) {
      if (step !== 'returned') continue;
      const since = records.slice(0, n).findLastIndex((one) => one.step === 'held');
      expect(since).toBeGreaterThanOrEqual(0);
      expect(new Set(records.slice(since, n).filter((one) => one.step === 'signed').map(({ by }) => by)).size).toBeGreaterThanOrEqual(needed);
    }
  }));
});

test('it is never stuck, and each check is recorded at most once after a return', () => {
  fc.assert(fc.property(tried, (all) => {
    const records = kept(2, all);
    expect(people.some((by) => nextReturnSteps(returnState(records), 2, checks, by).length > 0)).toBe(true);
    expect(new Set(returnState(records).checked).size).toBe(returnState(records).checked.length);
  }));
});
