import { inSeries, levelChange, stateOf } from '../../../src/assessment/rules/determination-words.js';

test('a level is set, kept, raised or lowered', () => {
  const moderate = { n: 2, word: 'Moderate' };
  expect(levelChange(null, 2)).toBe('Level of concern set to');
  expect(levelChange(moderate, 2)).toBe('Level of concern kept at');
  expect(levelChange(moderate, 3)).toBe('Level of concern raised from Moderate to');
  expect(levelChange(moderate, 1)).toBe('Level of concern lowered from Moderate to');
});

test('names stand in a sentence as people say them', () => {
  expect(inSeries([])).toBe('');
  expect(inSeries(['Administration'])).toBe('administration');
  expect(inSeries(['Administration', 'A third member'])).toBe('administration and a third member');
  expect(inSeries(['Administration', 'Counseling or mental health', 'SRO'])).toBe('administration, counseling or mental health and SRO');
});

test('each determination of a case is in one state', () => {
  expect(stateOf({ complete: true, newest: true, agreed: true })).toBe('agreed');
  expect(stateOf({ complete: true, newest: false, agreed: true })).toBe('agreed');
  expect(stateOf({ complete: true, newest: false, agreed: false })).toBe('replaced');
  expect(stateOf({ complete: false, newest: true, agreed: false })).toBe('provisional');
  expect(stateOf({ complete: false, newest: false, agreed: false })).toBe('replaced-unsigned');
});
