import { brokenWords } from '../../../src/management/rules/plan-words.js';

test('a broken promise is said with its days', () => {
  expect(brokenWords({ kind: 'never-delivered', days: 1 })).toBe('promised and never delivered, 1 day late');
  expect(brokenWords({ kind: 'delivery-late', days: 12 })).toBe('next delivery 12 days late');
});
