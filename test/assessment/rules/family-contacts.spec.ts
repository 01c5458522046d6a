import { contactProblems, someoneElse } from '../../../src/assessment/rules/family-contacts.js';

test.each([
  ['a guardian on record', { guardian: 'mother', withWhom: '' }, []],
  ['a guardian of nobody here', { guardian: 'stranger', withWhom: 'A stranger' }, ['guardian']],
  ['nobody', { guardian: '', withWhom: '' }, ['guardian']],
  ['somebody else in words', { guardian: someoneElse, withWhom: 'Her aunt' }, []],
  ['somebody else without words', { guardian: someoneElse, withWhom: ' ' }, ['withWhom']],
])('%s', (_, given, fields) => {
  expect(contactProblems(given, ['mother', 'father']).map(({ field }) => field)).toEqual(fields);
});
