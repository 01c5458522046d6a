import { byId, either, fields, flag, list, oneOf, orNull, text, whole, wordOr } from '../../../src/protocols/rules/shape.js';

const thing = fields({ id: text, on: flag, counts: list(whole(1)), kind: orNull(oneOf(['a', 'b'])), when: wordOr('always', either([{ all: list(text) }, { fact: text }])), words: byId(text) });
const good = { id: 'x', on: true, counts: [1, 2], kind: null, when: { fact: 'y' }, words: { one: 'One' } };

describe('a shape', () => {
  it('finds nothing wrong where all is there', () => expect([good, { ...good, when: 'always', kind: 'b', counts: [] }].flatMap((one) => thing(one, 'list[0]'))).toEqual([]));

  it.each<[string, unknown, string[]]>([
    ['a wrong kind', { ...good, id: 3 }, ['at.id: must be text, and is 3.']],
    ['a half number', { ...good, counts: [1, 1.5] }, ['at.counts[1]: must be a whole number, 1 or more, and is 1.5.']],
    ['a list for text', { ...good, id: [] }, ['at.id: must be text, and is a list.']],
    ['a word that is not offered', { ...good, kind: 'c' }, ['at.kind: must be one of a, b, and is "c".']],
    ['a field too many', { ...good, extra: 1 }, ['at.extra: is not a field that is known here.']],
    ['a key that nobody can read', { ...good, ' ': 1 }, ['at[" "]: is not a field that is known here.']],
    ['two alternatives at once', { ...good, when: { fact: 'x', all: [] } }, ['at.when: has the fields fact, all, and must have one of: all; fact.']],
    ['another word', { ...good, when: 'never' }, ['at.when: must be "always" or an object, and is "never".']],
    ['nothing at all', undefined, ['at: must be an object, and is missing.']],
    ['a long text, cut short', { ...good, on: 'x'.repeat(90) }, [`at.on: must be true or false, and is "${'x'.repeat(56)}….`]],
  ])('names %s', (_, value, wrong) => expect(thing(value, 'at')).toEqual(wrong));

  it('names what is missing, and is not taken in by what every object inherits', () => {
    expect(thing(JSON.parse('{"__proto__": {"id": "x"}}'), '')).toEqual(expect.arrayContaining(['__proto__: is not a field that is known here.', 'id: is missing.']));
    expect(fields({ toString: text })({}, 'at')).toEqual(['at.toString: is missing.']);
  });
});
