import { awaitsTriage, needsSecondReader, openStates, outcomes, reporterSees, stateOf, type Outcome } from '../../../src/intake/rules/triage-outcomes.js';

test.each([
  [null, null, false, 'received'],
  ['open', null, false, 'in-case'], ['add', null, false, 'in-case'], ['reopen', null, false, 'in-case'],
  ['gather', null, false, 'gathering'],
  ['addressed', null, false, 'confirming'], ['addressed', false, false, 'returned'], ['addressed', true, false, 'settled'],
  ['unfounded', null, false, 'confirming'], ['unfounded', false, false, 'returned'], ['unfounded', true, false, 'settled'],
  ['routed', null, false, 'confirming'], ['routed', null, true, 'confirming'], ['routed', true, false, 'unacknowledged'], ['routed', true, true, 'settled'], ['routed', false, true, 'returned'],
] as const)('outcome %s, second reader %s, acknowledged %s: %s', (outcome, agrees, acknowledged, state) => {
  expect(stateOf({ outcome, agrees, acknowledged })).toBe(state);
});

test('the ends without a case, and no others, need a second reader', () => {
  expect((Object.keys(outcomes) as Outcome[]).filter(needsSecondReader)).toEqual(['addressed', 'routed', 'unfounded']);
});

test('a report waits for triage when it is new, being looked into, or came back', () => {
  expect(openStates.filter(awaitsTriage)).toEqual(['received', 'gathering', 'returned']);
});

test.each([
  ['received', 'received'], ['gathering', 'looking'], ['confirming', 'looking'], ['unacknowledged', 'looking'], ['returned', 'looking'], ['settled', 'followed-up'], ['in-case', 'followed-up'],
] as const)('of a report that is %s its reporter sees: %s', (state, sees) => {
  expect(reporterSees(state)).toBe(sees);
});
