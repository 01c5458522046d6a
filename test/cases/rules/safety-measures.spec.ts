import fc from 'fast-check';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { isEmptyMeasure, longestMeasure, measureProblems, ranOut } from '../../../src/cases/rules/safety-measures.js';

const today = localDate('2026-11-16');
const owners = ['maria', 'samuel'];
const fields = (measure: Partial<{ what: string; owner: string; endsOn: string }>) =>
  measureProblems({ what: 'Morning check-in', owner: 'maria', endsOn: '2026-11-20', ...measure }, owners, today).map(({ field }) => field);

describe('an interim measure', () => {
  it('has words, somebody who looks after it, and a day on which it ends', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ what: ' ', owner: '', endsOn: '' })).toEqual(['what', 'owner', 'endsOn']);
  });

  it('is looked after by a colleague', () => expect(fields({ owner: 'a stranger' })).toEqual(['owner']));

  it('cannot have ended before it began', () => expect([fields({ endsOn: '2026-11-15' }), fields({ endsOn: '2026-11-16' })]).toEqual([['endsOn'], []]));

  it('counts characters as people do', () => {
    expect(fields({ what: '🌻'.repeat(longestMeasure) })).toEqual([]);
    expect(fields({ what: '🌻'.repeat(longestMeasure + 1) })).toEqual(['what']);
  });

  it('was not meant when its row is empty', () => {
    expect(isEmptyMeasure({ what: ' ', owner: '', endsOn: '' })).toBe(true);
    expect(isEmptyMeasure({ what: '', owner: 'maria', endsOn: '' })).toBe(false);
  });

  it('ran out when its last day is over and nobody ended it', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), (n) => {
      const ends_on = addDays(today, n);
      expect(ranOut({ state: 'open', ends_on }, today)).toBe(n < 0);
      expect(ranOut({ state: 'ended', ends_on }, today)).toBe(false);
    }));
  });
});
