import { inSeries, levelChange, stateOf } from '../../../src/assessment/rules/determination-words.js';

test('a level is set, kept, raised or lowered', () => {
  const moderate = { n: 2, word: 'Moderate' };
  expect(levelChange(null, 2)).toBe('Level of concern set to');
  expect(levelChange(moderate, 2)).toBe('Level of concern kept at');
  expect(levelChange(moderate, 3)).toBe('Level of concern raised from Moderate to');
  expect(levelChange(moderate, 1)).toBe('Level of concern lowered from Moderate to');
});

test('names stand in a series as people say them', () => {
  expect(inSeries([])).toBe('');
  expect(inSeries(['A'])).toBe('A');
  expect(inSeries(['A', 'B'])).toBe('A and B');
  expect(inSeries(['A', 'B', 'C'])).toBe('A, B and C');
});

test('each determination of a case is in one state', () => {
  expect(stateOf({ complete: true, newest: true, agreed: true })).toBe('agreed');
  expect(stateOf({ complete: true, newest: false, agreed: true })).toBe('agreed');
  expect(stateOf({ complete: true, newest: false, agreed: false })).toBe('replaced');
  expect(stateOf({ complete: false, newest: true, agreed: false })).toBe('provisional');
  expect(stateOf({ complete: false, newest: false, agreed: false })).toBe('replaced-unsigned');
});
