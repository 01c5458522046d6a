import { mayCorrect } from '../../../src/cases/rules/notes.js';

test('a note is corrected once, in its own case', () => {
  expect(mayCorrect('case', { caseId: 'case', correctedBy: null })).toEqual({ ok: true });
  expect(mayCorrect('case', { caseId: 'other', correctedBy: null }).ok).toBe(false);
  expect(mayCorrect('case', null).ok).toBe(false);
  expect(mayCorrect('case', { caseId: 'case', correctedBy: 'later' }).ok).toBe(false);
});
