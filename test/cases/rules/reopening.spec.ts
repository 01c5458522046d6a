import { informationDecisions, informationWords, mayDecideOnInformation } from '../../../src/cases/rules/reopening.js';

test('new information is decided on only when the case is closed', () => {
  expect(mayDecideOnInformation({ closed: true })).toEqual({ ok: true });
  expect(mayDecideOnInformation({ closed: false })).toEqual({ ok: false, why: 'This case is open. Add what you learned as a note, or to the assessment.' });
});

test('each decision has its words', () => {
  expect(Object.keys(informationWords)).toEqual([...informationDecisions]);
});
