import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonicalJson, isCanonical, type Json } from '../../../src/audit/rules/canonical-json.js';

const keys = fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).filter((key) => key !== '__proto__');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false), fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
    fc.array(tie('json'), { maxLength: 5 }), fc.dictionary(keys, tie('json'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));

/** So few values that two drawn at once are often the same, or nearly. */
const { few } = fc.letrec<{ few: Json }>((tie) => ({
  few: fc.oneof(
    { maxDepth: 2 }, fc.constantFrom(null, true, 0, 1, '', '0', 'null', 'a', '"', '\\"'),
    fc.array(tie('few'), { maxLength: 2 }), fc.dictionary(fc.constantFrom('a', 'b', '"'), tie('few'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

/** The same value with the keys of every object put in backwards. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]));
}

test('the text reads back as the value, and gives itself again', () => {
  fc.assert(fc.property(json, (value) => {
    const text = canonicalJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
  }));
});

test('the order in which keys were put in does not show', () => {
  fc.assert(fc.property(json, (value) => expect(canonicalJson(turned(value))).toBe(canonicalJson(value))));
});

test('two values have one text only when they are the same value', () => {
  fc.assert(fc.property(few, few, (one, other) => expect(canonicalJson(one) === canonicalJson(other)).toBe(isDeepStrictEqual(one, other))), { numRuns: 2000 });
});

test('the text survives being stored as UTF-8', () => {
  fc.assert(fc.property(json, (value) => {
    const text = canonicalJson(value);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  }));
});

test('a text is canonical exactly when it is the one that its value gives', () => {
  const texts = fc.oneof(json.map((value) => canonicalJson(value)), fc.json(), few.map((value) => JSON.stringify(turned(value))), json.map((value) => JSON.stringify(value, null, 1)));
  const written = (value: Json): string | null => { try { return canonicalJson(value); } catch { return null; } };
  fc.assert(fc.property(texts, (text) => expect(isCanonical(text, JSON.parse(text) as Json)).toBe(written(JSON.parse(text) as Json) === text)), { numRuns: 1000 });
  for (const text of ['"\\ud800"', '"\\\\ud800"', '0.5', '1e3', '-0', '9007199254740993', '{"ö":1}', '{"b":1,"a":2}', '{"2":1,"10":2}', '{"10":2,"2":1}']) expect([text, isCanonical(text, JSON.parse(text) as Json)]).toEqual([text, written(JSON.parse(text) as Json) === text]);
});
