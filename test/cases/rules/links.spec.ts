import { mayLink } from '../../../src/cases/rules/links.js';

test('two different cases are linked once', () => {
  expect(mayLink('a', 'b', false).ok).toBe(true);
  expect(mayLink('a', 'a', false).ok).toBe(false);
  expect(mayLink('a', 'b', true).ok).toBe(false);
});
