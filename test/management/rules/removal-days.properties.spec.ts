import fc from 'fast-check';
import { instant } from '../../../src/kernel/instant.js';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { dayParts, manifestationClocks, lawfulReview, problemsWithRemoval, removalDays, removalSteps, unreviewed, type DayPart, type RemovalRecord, type RemovalStep } from '../../../src/management/rules/removal-days.js';

const today = localDate('2026-12-01');
const wanted = fc.array(fc.record({
  step: fc.constantFrom(...(Object.keys(removalSteps) as RemovalStep[])), back: fc.integer({ min: 0, max: 40 }), length: fc.integer({ min: 0, max: 6 }),
  part: fc.constantFrom(...(Object.keys(dayParts) as DayPart[])), about: fc.integer({ min: 0, max: 12 }),
}), { maxLength: 25 });

/** The entries of a list that may stand, in the order in which they were tried. */
function entered(all: readonly { step: RemovalStep; back: number; length: number; part: DayPart; about: number }[]): RemovalRecord[] {
  const records: RemovalRecord[] = [];
  for (const [n, { step, back, length, part, about }] of all.entries()) {
    const from = addDays(today, -back);
    const one = { step, from, to: step === 'removed' ? addDays(from, length) : from, part, about: records[about]?.id ?? null };
    if (problemsWithRemoval(records, one, today).length === 0) records.push({ ...one, id: String(n), caseId: 'case', reference: null, by: 'ruth', byName: 'Ruth', at: instant(n) });
  }
  return records;
}

test('no day counts twice, and without entries of removal nothing counts', () => {
  fc.assert(fc.property(wanted, (all) => {
    const records = entered(all);
    const days = new Set(records.filter(({ step }) => step === 'removed').flatMap(({ from, to }) => Array.from({ length: 8 }, (_, n) => addDays(from, n)).filter((day) => day <= to)));
    const sum = removalDays(records, () => true);
    expect(sum).toBeLessThanOrEqual(days.size);
    if (days.size === 0) expect(sum).toBe(0);
  }));
});

test('a review is asked for only where a decision was entered, and one for each that is open', () => {
  fc.assert(fc.property(wanted, (all) => {
    const records = entered(all);
    const { needed } = manifestationClocks(records, lawfulReview, () => instant(0));
    expect(needed.map(({ about }) => about)).toEqual(unreviewed(records).map(({ id }) => id));
    for (const { about } of needed) expect(records.find(({ id }) => id === about)).toMatchObject({ step: 'placement-changed' });
    expect(new Set(needed.map(({ about }) => about)).size).toBe(needed.length);
  }));
});
