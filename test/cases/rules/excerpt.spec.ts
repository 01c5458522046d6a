import { excerpt } from '../../../src/cases/rules/excerpt.js';

test('a text is cut between letters, never through one', () => {
  expect(excerpt('Short.')).toBe('Short.');
  expect(excerpt('a'.repeat(240))).toBe('a'.repeat(240));
  expect(excerpt(`${'😀'.repeat(240)} and more`)).toBe(`${'😀'.repeat(240)}…`);
});
