import { codeWords, fieldWords, idsIn, thingWords } from '../../../src/desk/pages/change-words.view.js';
import { newId } from '../../../src/kernel/ids.js';

const [maria, zoe] = [newId(), newId()];
const nameOf = (id: string): string => (id === maria ? 'Maria' : id === zoe ? 'Zoë' : 'Nobody known');

test('a list of people stands by their names, and they are asked for', () => {
  const members = JSON.stringify([maria, zoe]);
  expect(idsIn('review', 'members', members)).toEqual([maria, zoe]);
  expect(codeWords('review', 'members', members, nameOf)).toBe('Maria, Zoë');
  expect(codeWords('review', 'members', '[]', nameOf)).toBe('None');
});

test('words of Waypost’s own lose their hyphens', () => {
  expect(codeWords('clock', 'tell', 'case-manager,chair,district', nameOf)).toBe('Case manager, chair, district');
  expect(codeWords('notice_attempt', 'recipient', 'guardian-of-subject', nameOf)).toBe('Guardian of subject');
});

test.each([['note', 'body', 'follow-up'], ['next_step', 'outcome', 'well-known'], ['identity_request', 'recipient', 'law-firm'], ['case_fact', 'source', 'A source, as written'], ['clock', 'source', '["half'], ['case_fact', 'facts', '[1']])('what somebody typed stands as it is: %s.%s', (table, name, value) => {
  expect(codeWords(table, name, value, nameOf)).toBeNull();
});

test('rows of one kind are told apart, and a deadline is called one', () => {
  expect(thingWords('clock', false, { n: 2, all: 4 })).toBe('Deadline 2 of 4, as entered');
  expect(thingWords('next_step', true, { n: 1, all: 1 })).toBe('Next step, changed');
  expect(fieldWords('hops')).toBe('Times passed on');
});
