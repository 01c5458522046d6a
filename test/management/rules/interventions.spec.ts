import fc from 'fast-check';
import { addDays, localDate } from '../../../src/kernel/local-date.js';
import { endReasons, interventionStates, problemsWithDays, problemsWithEnd, statesAfter, type InterventionState } from '../../../src/management/rules/interventions.js';

const states = Object.keys(interventionStates) as InterventionState[];
const opened = localDate('2026-10-01');
const today = localDate('2026-11-16');
const day = fc.option(fc.integer({ min: -60, max: 300 }).map((n) => addDays(opened, n)));

describe('the states of an intervention', () => {
  it('can all be reached from planned', () => {
    const reached = new Set<InterventionState>(['planned']);
    for (const state of reached) for (const next of statesAfter(state)) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('have no way out of the end, and one into it from everywhere else', () => {
    expect(statesAfter('ended')).toEqual([]);
    for (const state of states.filter((one) => one !== 'ended')) expect(statesAfter(state)).toContain('ended');
  });

  it('end only with a reason and an outcome', () => {
    expect(problemsWithEnd('ended', null, '  ').map(({ field }) => field)).toEqual(['endReason', 'outcome']);
    expect(problemsWithEnd('ended', 'completed', 'He comes by himself now.')).toEqual([]);
    expect(problemsWithEnd('paused', null, '')).toEqual([]);
    expect(Object.keys(endReasons)).toHaveLength(7);
  });
});

describe('the days of an intervention', () => {
  it('are fine exactly when none lies before the case and the review is not before the start', () => {
    fc.assert(fc.property(day, day, (startsOn, reviewOn) => {
      const inOrder = (startsOn === null || startsOn >= opened) && (reviewOn === null || reviewOn >= opened) && (startsOn === null || reviewOn === null || startsOn <= reviewOn);
      expect(problemsWithDays({ startsOn, reviewOn }, opened, today).length === 0).toBe(inOrder);
    }));
  });

  it('are not in a far future: a wrong year would keep a promise silent', () => {
    expect(problemsWithDays({ startsOn: null, reviewOn: localDate('2206-11-16') }, opened, today).map(({ field }) => field)).toEqual(['reviewOn']);
  });

  it('name the field to mend', () => {
    expect(problemsWithDays({ startsOn: localDate('2026-11-10'), reviewOn: localDate('2026-11-09') }, opened, today)).toEqual([{ field: 'reviewOn', text: 'The review comes before the start. Enter the start day or a later one' }]);
  });
});
