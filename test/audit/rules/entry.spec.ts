import { createHash } from 'node:crypto';
import { commitmentDomain, entryText, genesis, leafPrefix, type Entry } from '../../../src/audit/rules/entry.js';

const entry: Entry = {
  v: 1, seq: 1, prev: genesis, at: '2026-11-16T16:00:00.000Z', act: 'case.note.added', actor: 'b'.repeat(26), basis: 'team', case: 'c'.repeat(26),
  items: ['d'.repeat(26)], detail: { page: 'cases/notes/new', status: 422, again: true }, com: [{ t: 'note', r: 'd'.repeat(26), c: genesis }],
};

test('an entry is one line of canonical JSON with every part of it', () => {
  expect(entryText(entry)).toBe(
    `{"act":"case.note.added","actor":"${'b'.repeat(26)}","at":"2026-11-16T16:00:00.000Z","basis":"team","case":"${'c'.repeat(26)}","com":[{"c":"${genesis}","r":"${'d'.repeat(26)}","t":"note"}],`
    + `"detail":{"again":true,"page":"cases/notes/new","status":422},"items":["${'d'.repeat(26)}"],"prev":"${genesis}","seq":1,"v":1}`);
});

test('an entry about no case says nothing of one', () => {
  const about: Entry = { ...entry };
  delete about.case;
  expect(entryText(about)).not.toContain('"case":');
});

test('a fraction in the detail keeps an entry from being written', () => {
  expect(() => entryText({ ...entry, detail: { share: 0.5 } })).toThrow(TypeError);
});

test('the chain begins behind 32 zero bytes', () => expect(Buffer.from(genesis, 'base64')).toEqual(Buffer.alloc(32)));

test('leaf and commitment stand in domains of their own', () => {
  // A leaf of no text is the RFC 6962 hash of an empty leaf.
  expect(createHash('sha256').update(leafPrefix).digest('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(commitmentDomain('note')).toBe('waypost/v1/note\0');
  expect(commitmentDomain('note') + 'x').not.toBe(commitmentDomain('notex'));
});
