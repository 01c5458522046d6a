import type { TextRight } from '../../../src/access/index.js';
import { leftAlone, leftAloneInWords, type KeptText } from '../../../src/cases/rules/left-alone.js';
import type { Id } from '../../../src/kernel/ids.js';

const text = (facts: Partial<KeptText>): KeptText => ({ caseId: 'a-case', kind: 'note', recordClass: 'counselor-confidential', author: 'leaver', shared: [], ...facts });
const people = ['leaver', 'actor', 'colleague', 'officer'];
const rightOf = (account: Id, { recordClass, author, shared = [] }: KeptText): TextRight => {
  if (recordClass === 'law-enforcement') return account === 'officer' ? 'write' : 'existence';
  if (recordClass === 'health') return account === 'leaver' ? 'write' : 'none';
  return account === author ? 'write' : shared.includes(account) ? 'read' : 'existence';
};
const alone = (...texts: KeptText[]) => Object.fromEntries(leftAlone(texts, people, 'leaver', 'actor', rightOf));

test('what only its writer reads is left alone, each kind once, by case', () => {
  expect(alone(text({}), text({}), text({ kind: 'interview' }), text({ caseId: 'another', kind: 'family-contact' }))).toEqual({ 'a-case': ['note', 'interview'], another: ['family-contact'] });
});

test('what somebody else reads is not: by a share, or by their role; nor what others wrote for themselves', () => {
  expect(alone(text({ shared: ['colleague'] }), text({ recordClass: 'law-enforcement' }), text({ author: 'colleague' }))).toEqual({});
  expect(alone(text({ shared: ['nobody-now'] }))).toEqual({ 'a-case': ['note'] }); // shared with somebody who reads nothing any more
  expect(Object.fromEntries(leftAlone([text({ recordClass: 'law-enforcement', author: 'officer' })], people, 'officer', 'actor', rightOf))).toEqual({ 'a-case': ['note'] });
});

test('of what may not be known to exist nothing is said', () => {
  expect(alone(text({ recordClass: 'health' }))).toEqual({});
});

test('it says which kinds, and not how many', () => {
  expect(leftAloneInWords(['note'])).toBe('confidential notes that nobody else reads.');
  expect(leftAloneInWords(['note', 'interview', 'family-contact'])).toBe('confidential notes, interviews and family contacts that nobody else reads.');
});
