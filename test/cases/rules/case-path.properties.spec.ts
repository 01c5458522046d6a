import fc from 'fast-check';
import { casePath, caseStages } from '../../../src/cases/rules/case-path.js';

const standings = fc.array(fc.record({ stage: fc.constantFrom(...caseStages), done: fc.boolean(), note: fc.constant(null) }), { maxLength: 7 }).map((all) => [...new Map(all.map((one) => [one.stage, one])).values()]);

test('the path has all seven steps, at most one current, and the current one is the first not done', () => {
  fc.assert(fc.property(standings, (known) => {
    const path = casePath(known);
    expect(path.map(({ stage }) => stage)).toEqual(caseStages);
    const current = path.filter(({ state }) => state === 'current');
    const open = path.filter(({ state }) => state !== 'complete');
    expect(current).toEqual(open.slice(0, 1));
  }));
});

test('a step is complete exactly when its records say so, whatever the others say', () => {
  fc.assert(fc.property(standings, (known) => {
    for (const { stage, state } of casePath(known)) expect(state === 'complete').toBe(known.some((one) => one.stage === stage && one.done));
  }));
});
