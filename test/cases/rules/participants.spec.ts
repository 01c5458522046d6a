import { parts } from '../../../src/cases/rules/participants.js';

test('the subject is not a participant: a case has exactly one', () => {
  expect(Object.keys(parts)).not.toContain('subject');
});
