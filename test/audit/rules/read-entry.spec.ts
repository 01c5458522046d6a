import fc from 'fast-check';
import { isCanonical, type Json } from '../../../src/audit/rules/canonical-json.js';
import { entryText, genesis, type Entry } from '../../../src/audit/rules/entry.js';
import { readEntry } from '../../../src/audit/rules/read-entry.js';

const id = fc.string({ unit: fc.constantFrom(...'abc234'), minLength: 26, maxLength: 26 });
const word = fc.oneof(fc.constantFrom('case.note.added', 'team', '2026-11-16T16:00:00.000Z', '', '"}', '],"detail":{', '\\', '\ud83d\ude00', 'é'), fc.string({ unit: 'grapheme' }));
const entries: fc.Arbitrary<Entry> = fc.record({
  v: fc.constant(1 as const), seq: fc.integer({ min: 1, max: 2 ** 40 }), prev: fc.constant(genesis), at: word, act: word, actor: id, basis: word, case: fc.option(id, { nil: undefined }),
  items: fc.array(id, { maxLength: 3 }), detail: fc.dictionary(fc.constantFrom('n', 'page', 'seq', 'items'), fc.oneof(word, fc.integer(), fc.boolean()), { noNullPrototype: true }),
  com: fc.array(fc.record({ t: fc.constant('note'), r: id, c: fc.constant(genesis) }), { maxLength: 2 }),
}).map(({ case: about, ...rest }) => (about === undefined ? rest : { ...rest, case: about })) as fc.Arbitrary<Entry>;

const asParsed = (text: string) => {
  const entry = JSON.parse(text) as Entry;
  return { entry, canonical: isCanonical(text, entry as unknown as Json) };
};
const outcome = (read: (text: string) => unknown, text: string): unknown => { try { return read(text); } catch { return 'not JSON'; } };

test('every entry is read as JSON reads it', () => {
  fc.assert(fc.property(entries, (entry) => {
    expect(readEntry(entryText(entry))).toEqual({ entry, canonical: true });
  }), { numRuns: 1000 });
});

test('a text with one letter changed, taken out or put in is judged as the slow way judges it', () => {
  const letters = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '0', ' ', '1', '-', 'e', '\ud800', 'ü', '"detail":{}', ',"a":1', '\n');
  fc.assert(fc.property(entries, fc.nat(), letters, fc.integer({ min: 0, max: 2 }), (entry, place, letter, out) => {
    const text = entryText(entry);
    const at = place % text.length;
    const changed = text.slice(0, at) + letter + text.slice(at + out);
    expect(outcome(readEntry, changed)).toEqual(outcome(asParsed, changed));
  }), { numRuns: 5000 });
});

test.each([
  ['a key twice', (text: string) => text.replace('"act":"a"', '"act":"a","act":"a"')], ['another version', (text: string) => text.replace('"v":1', '"v":2')], ['keys in another order', (text: string) => text.replace('"seq":1,"v":1', '"v":1,"seq":1')],
  ['a number with a zero before it', (text: string) => text.replace('"seq":1', '"seq":01')], ['a fraction in the detail', (text: string) => text.replace('"detail":{}', '"detail":{"n":0.5}')], ['something behind it', (text: string) => `${text} `],
])('%s', (_, change) => {
  const text = change(entryText({ v: 1, seq: 1, prev: genesis, at: 'x', act: 'a', actor: 'b', basis: 'c', items: [], detail: {}, com: [] }));
  expect(outcome(readEntry, text)).toEqual(outcome(asParsed, text));
});
