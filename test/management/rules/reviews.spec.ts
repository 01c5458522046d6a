import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../../../src/kernel/local-date.js';
import { problemsWithReview, reviewDueOn, reviewLateBy } from '../../../src/management/rules/reviews.js';

const openedOn = localDate('2026-10-01');
const later = (least: number) => fc.integer({ min: least, max: 200 }).map((n) => addDays(openedOn, n));
const cadence = fc.record({ days: fc.constantFrom(1, 7, 14, 28), levelSetOn: fc.option(later(0)), reopenedOn: fc.option(later(0)), heldOn: fc.option(later(0)), gap: fc.integer({ min: 1, max: 28 }) })
  .map(({ days, levelSetOn, reopenedOn, heldOn, gap }) => ({ days, openedOn, levelSetOn, reopenedOn, last: heldOn === null ? null : { heldOn, nextOn: addDays(heldOn, Math.min(gap, days)) } }));

const calm = { days: 7, openedOn, levelSetOn: null, reopenedOn: null, last: null };

describe('the day of the next review', () => {
  it('follows from the opening, the level or the last review, whichever is latest', () => {
    expect(reviewDueOn({ ...calm, days: 28 })).toBe('2026-10-29');
    expect(reviewDueOn({ ...calm, levelSetOn: localDate('2026-10-05') })).toBe('2026-10-12');
    expect(reviewDueOn({ ...calm, levelSetOn: localDate('2026-10-05'), last: { heldOn: localDate('2026-10-09'), nextOn: localDate('2026-10-16') } })).toBe('2026-10-16');
  });

  it('may be nearer because the team said so', () => {
    expect(reviewDueOn({ ...calm, days: 28, last: { heldOn: localDate('2026-10-09'), nextOn: localDate('2026-10-12') } })).toBe('2026-10-12');
  });

  it('is counted from a reopening too, whatever was planned before the case closed', () => {
    const last = { heldOn: localDate('2026-10-09'), nextOn: localDate('2026-10-12') };
    expect(reviewDueOn({ ...calm, reopenedOn: localDate('2026-12-01'), last })).toBe('2026-12-08');
    expect(reviewDueOn({ ...calm, reopenedOn: localDate('2026-12-01'), last: { heldOn: localDate('2026-12-02'), nextOn: localDate('2026-12-04') } })).toBe('2026-12-04');
    fc.assert(fc.property(cadence, (known) => { expect(known.reopenedOn === null || reviewDueOn(known) > known.reopenedOn).toBe(true); }));
  });

  it('always comes, after the last review and at most the cadence away from what happened last', () => {
    fc.assert(fc.property(cadence, (known) => {
      const due = reviewDueOn(known);
      const latest = [openedOn, known.levelSetOn, known.reopenedOn, known.last?.heldOn].filter((day): day is LocalDate => day !== null && day !== undefined).sort().at(-1)!;
      expect(due <= addDays(latest, known.days)).toBe(true);
      expect(known.last === null || due > known.last.heldOn).toBe(true);
    }));
  });

  it('never moves away when the rhythm gets faster', () => {
    fc.assert(fc.property(cadence, fc.nat(27), (known, faster) => {
      expect(reviewDueOn({ ...known, days: Math.max(1, known.days - faster) }) <= reviewDueOn(known)).toBe(true);
    }));
  });

  it('is late from the day after', () => {
    expect(reviewLateBy(localDate('2026-11-16'), localDate('2026-11-16'))).toBe(0);
    expect(reviewLateBy(localDate('2026-11-16'), localDate('2026-11-18'))).toBe(2);
  });
});

describe('a review', () => {
  const context = { openedOn, today: localDate('2026-11-16'), days: 14, team: ['one', 'two'] };
  const fields = (changes: object) => problemsWithReview({ heldOn: localDate('2026-11-16'), nextOn: localDate('2026-11-30'), members: ['one'], ...changes }, context).map(({ field }) => field);

  it('was held between the opening and today, by people of the team', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ heldOn: localDate('2026-11-17') })).toEqual(['heldOn']);
    expect(fields({ heldOn: localDate('2026-09-30'), nextOn: localDate('2026-10-10') })).toEqual(['heldOn']);
    expect(fields({ members: [] })).toEqual(['members']);
    expect(fields({ members: ['one', 'three'] })).toEqual(['members']);
  });

  it('has a next one, within what the protocol asks', () => {
    expect(fields({ nextOn: localDate('2026-11-16') })).toEqual(['nextOn']);
    expect(fields({ nextOn: localDate('2026-12-01') })).toEqual(['nextOn']);
    expect(fields({ nextOn: localDate('2026-11-17') })).toEqual([]);
  });
});
