import fc from 'fast-check';
import { needsSecondReader, openStates, outcomes, reporterSees, reportStates, stateOf, type Outcome } from '../../../src/intake/rules/triage-outcomes.js';

const standing = fc.record({ outcome: fc.option(fc.constantFrom(...(Object.keys(outcomes) as Outcome[]))), agrees: fc.option(fc.boolean()), acknowledged: fc.boolean() });

test('every standing has a state of the table', () => {
  fc.assert(fc.property(standing, (one) => { expect(reportStates).toContain(stateOf(one)); }));
});

test('no report is settled without a second reader who agreed, and no routed one without its receiver', () => {
  fc.assert(fc.property(standing, (one) => {
    if (stateOf(one) !== 'settled') return;
    expect(one.outcome !== null && needsSecondReader(one.outcome) && one.agrees).toBe(true);
    if (one.outcome === 'routed') expect(one.acknowledged).toBe(true);
  }));
});

test('whatever is open stays with somebody, and a reporter hears of a follow-up only when it is not', () => {
  fc.assert(fc.property(standing, (one) => { expect(reporterSees(stateOf(one)) === 'followed-up').toBe(!openStates.includes(stateOf(one))); }));
});

test('which outcome it was, a reporter cannot tell: every ended report looks alike', () => {
  fc.assert(fc.property(standing, standing, (one, other) => {
    if (!openStates.includes(stateOf(one)) && !openStates.includes(stateOf(other))) expect(reporterSees(stateOf(one))).toBe(reporterSees(stateOf(other)));
  }));
});
