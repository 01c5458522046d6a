import { isSourceKind, sourceKinds, sourcesProblem } from '../../../src/assessment/rules/sources.js';

test.each([
  [[], 'Choose where this comes from, or “None”'],
  [['none'], null],
  [['witness'], null],
  [['witness', 'family', 'records'], null],
  [['none', 'witness'], 'Choose “None” alone, or the sources without “None”'],
  [['tea-leaves'], 'Choose sources from the list'],
])('%j', (sources, expected) => {
  expect(sourcesProblem(sources)).toBe(expected);
});

test('only what is in the list is a source', () => {
  expect(sourceKinds.every(isSourceKind)).toBe(true);
  expect(['', 'NONE', 'toString'].some(isSourceKind)).toBe(false);
});
