import { tellsNothingOf } from '../../../src/cases/rules/text-trail.js';

const [kept, open] = ['k'.repeat(26), 'o'.repeat(26)];
const shown = tellsNothingOf(new Set([kept]));

test.each([
  ['case.note.added', [kept], false], ['case.note.added', [open], true], ['case.note.corrected', [open, kept], false], ['assessment.interview.added', [kept], false], ['assessment.contact.corrected', [kept], false],
  ['text.class.changed', [kept], false], ['text.shared', ['s'.repeat(26), kept], false], ['text.readers.viewed', [kept], false],
  ['case.notes.viewed', [open, kept], true], ['assessment.interviews.viewed', [kept], true], ['case.closed', [], true], ['case.note.started', [], true],
])('%s about %j is shown: %s', (act, items, expected) => expect(shown({ act, items })).toBe(expected));
