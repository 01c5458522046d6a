import type { When } from '../../../src/protocols/rules/definition.js';
import type { AnswerKind } from '../../../src/protocols/rules/vocabulary.js';
import { holds, partsOf, type Known } from '../../../src/protocols/rules/conditions.js';

const nothing: Known = { levels: ['low', 'moderate', 'high'], level: null, answers: new Map(), facts: new Set() };
const answered = (kind: AnswerKind): Known => ({ ...nothing, answers: new Map([['weapon-access', kind]]) });
const fact = (id: string): When => ({ fact: id });

describe('holds', () => {
  it.each<[string, When, Known, boolean]>([
    ['always', 'always', nothing, true],
    ['a fact that is so', { fact: 'weapon' }, { ...nothing, facts: new Set(['weapon']) }, true],
    ['a fact that is not', { fact: 'weapon' }, nothing, false],
    ['a level above', { levelAtLeast: 'moderate' }, { ...nothing, level: 'high' }, true],
    ['the level itself', { levelAtLeast: 'moderate' }, { ...nothing, level: 'moderate' }, true],
    ['a level below', { levelAtLeast: 'moderate' }, { ...nothing, level: 'low' }, false],
    ['no level yet', { levelAtLeast: 'low' }, nothing, false],
    ['a level nobody knows', { levelAtLeast: 'purple' }, { ...nothing, level: 'high' }, false],
    ['a case at a level nobody knows', { levelAtLeast: 'low' }, { ...nothing, level: 'purple' }, false],
    ['the same answer', { answer: 'weapon-access', is: 'supported' }, answered('supported'), true],
    ['another answer', { answer: 'weapon-access', is: 'supported' }, answered('mixed'), false],
    ['support in a mixed answer', { answer: 'weapon-access', includes: 'supported' }, answered('mixed'), true],
    ['contradiction in a mixed answer', { answer: 'weapon-access', includes: 'contradicted' }, answered('mixed'), true],
    ['support in an unknown', { answer: 'weapon-access', includes: 'supported' }, answered('not-yet-known'), false],
    ['support in no answer', { answer: 'weapon-access', includes: 'supported' }, nothing, false],
    ['the opposite', { not: { fact: 'weapon' } }, nothing, true],
    ['all, one missing', { all: [{ fact: 'a' }, { fact: 'b' }] }, { ...nothing, facts: new Set(['a']) }, false],
    ['all', { all: [{ fact: 'a' }, { fact: 'b' }] }, { ...nothing, facts: new Set(['a', 'b']) }, true],
    ['any', { any: [{ fact: 'a' }, { fact: 'b' }] }, { ...nothing, facts: new Set(['b']) }, true],
    ['none of any', { any: [{ fact: 'a' }, { fact: 'b' }] }, nothing, false],
  ])('%s', (_, when, known, expected) => expect(holds(when, known)).toBe(expected));
});

describe('partsOf', () => {
  it('lists a condition and all within it', () => {
    const inner = fact('a');
    expect(partsOf({ all: [{ not: { fact: 'a' } }, { any: [{ levelAtLeast: 'low' }] }] }))
      .toEqual([{ all: [{ not: inner }, { any: [{ levelAtLeast: 'low' }] }] }, { not: inner }, inner, { any: [{ levelAtLeast: 'low' }] }, { levelAtLeast: 'low' }]);
  });
});
