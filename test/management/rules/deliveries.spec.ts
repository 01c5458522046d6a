import fc from 'fast-check';
import { addDays, localDate, weekday, type LocalDate } from '../../../src/kernel/local-date.js';
import { brokenPromises, duesOf, nextDeliveryBy } from '../../../src/management/rules/deliveries.js';
import { interventionStates, rhythms, type InterventionState, type Rhythm } from '../../../src/management/rules/interventions.js';
import { anIntervention } from '../an-intervention.js';

const nextSchoolDay = (date: LocalDate): LocalDate => {
  let day = addDays(date, 1);
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, 1);
  return day;
};
const monday = localDate('2026-11-02');
const kinds = (item: ReturnType<typeof anIntervention>, today: string) => brokenPromises(item, localDate(today), nextSchoolDay).map(({ kind, days }) => ({ kind, days }));

describe('a promise', () => {
  it('of a weekly talk is broken on the eighth day without one', () => {
    expect(kinds(anIntervention(), '2026-11-09')).toEqual([]);
    expect(kinds(anIntervention(), '2026-11-10')).toEqual([{ kind: 'never-delivered', days: 1 }]);
    expect(kinds(anIntervention({ lastDelivered: localDate('2026-11-06') }), '2026-11-13')).toEqual([]);
    expect(kinds(anIntervention({ lastDelivered: localDate('2026-11-06') }), '2026-11-15')).toEqual([{ kind: 'delivery-late', days: 2 }]);
  });

  it('of every school day does not count the weekend', () => {
    const daily = anIntervention({ rhythm: 'school-day', lastDelivered: localDate('2026-11-06') });
    expect(nextDeliveryBy(daily, nextSchoolDay)).toBe('2026-11-09');
    expect(kinds(daily, '2026-11-09')).toEqual([]);
    expect(kinds(daily, '2026-11-10')).toEqual([{ kind: 'delivery-late', days: 1 }]);
  });

  it('made once is kept by one delivery before its review date', () => {
    const once = anIntervention({ rhythm: 'once', reviewOn: localDate('2026-11-16') });
    expect(kinds(once, '2026-11-17')).toEqual([{ kind: 'never-delivered', days: 1 }, { kind: 'review-late', days: 1 }]);
    expect(nextDeliveryBy({ ...once, lastDelivered: localDate('2026-11-12') }, nextSchoolDay)).toBeNull();
  });

  it('is not kept by what happened before its start', () => {
    expect(kinds(anIntervention({ lastDelivered: localDate('2026-10-20') }), '2026-11-10')).toEqual([{ kind: 'never-delivered', days: 1 }]);
  });

  it('that should have begun and did not is said too; one that is paused or ended is left alone', () => {
    expect(kinds(anIntervention({ state: 'planned' }), '2026-11-04')).toEqual([{ kind: 'not-started', days: 2 }]);
    expect(kinds(anIntervention({ state: 'paused' }), '2026-11-30')).toEqual([]);
    expect(kinds(anIntervention({ state: 'ended' }), '2027-03-01')).toEqual([]);
  });

  it('asks for nothing late that is not a broken promise, and for every broken promise', () => {
    const day = fc.option(fc.integer({ min: -30, max: 60 }).map((n) => addDays(monday, n)));
    const item = fc.record({ state: fc.constantFrom(...(Object.keys(interventionStates) as InterventionState[])), rhythm: fc.constantFrom(...(Object.keys(rhythms) as Rhythm[])), startsOn: day, reviewOn: day, lastDelivered: day });
    fc.assert(fc.property(item, fc.nat(60), (promised, after) => {
      const today = addDays(monday, after);
      const late = duesOf(promised, nextSchoolDay).filter(({ by }) => by < today).map(({ kind }) => kind);
      expect(late).toHaveLength(brokenPromises(promised, today, nextSchoolDay).length);
      expect(new Set(late).size).toBe(late.length);
    }));
  });

  it('is never silent for good: whatever the rhythm, an active item without deliveries becomes loud', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(rhythms) as Rhythm[])), fc.integer({ min: 32, max: 400 }), (rhythm, after) => {
      const item = anIntervention({ rhythm, reviewOn: addDays(monday, 20) });
      expect(brokenPromises(item, addDays(monday, after), nextSchoolDay).some(({ kind }) => kind === 'never-delivered')).toBe(true);
    }));
  });

  it('once broken stays broken until something is delivered', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(rhythms) as Rhythm[])), fc.nat(100), fc.nat(100), (rhythm, sooner, more) => {
      const item = anIntervention({ rhythm });
      const at = (days: number) => brokenPromises(item, addDays(monday, days), nextSchoolDay).length;
      expect(at(sooner + more)).toBeGreaterThanOrEqual(at(sooner));
    }));
  });
});
