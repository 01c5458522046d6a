import { stageInputs, type OnRecord } from '../../../src/assessment/rules/stage-inputs.js';

const nothing: OnRecord = { safety: false, reported: false, weapons: false, disability: false, themes: false, determination: false, facts: 0, protective: 0, sources: [], interviewed: [] };

test('a case with nothing on record has nothing written down', () => expect(stageInputs(nothing)).toEqual([]));

test('a report holds the exact words, and an interview or a settled source an account', () => {
  expect(stageInputs({ ...nothing, reported: true })).toEqual(['report', 'exact-words', 'danger-questions', 'prior-reports']);
  expect(stageInputs({ ...nothing, interviewed: ['friend'] })).toEqual(['account-of-witnesses']);
  expect(stageInputs({ ...nothing, sources: ['source-target'] })).toEqual(['account-of-target', 'sources']);
  expect(stageInputs({ ...nothing, interviewed: ['staff'] })).toEqual([]);
});

test('what an assessment settled counts as it stands', () => {
  expect(stageInputs({ ...nothing, weapons: true, disability: true, themes: true, determination: true, facts: 1, protective: 1, safety: true })).toEqual(['danger-questions', 'safety-actions', 'weapons', 'disability-and-language', 'facts', 'themes', 'protective-factors', 'determination']);
});
