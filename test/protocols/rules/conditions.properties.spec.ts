import fc from 'fast-check';
import type { Condition } from '../../../src/protocols/rules/definition.js';
import { answerKinds } from '../../../src/protocols/rules/vocabulary.js';
import { holds, type Known } from '../../../src/protocols/rules/conditions.js';

const levels = ['low', 'moderate', 'high', 'imminent'];
const facts = ['weapon', 'threat-to-others', 'named-target'];
const questions = ['motive-goal', 'weapon-access'];

const leaf = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ fact: fc.constantFrom(...facts) }),
  fc.record({ levelAtLeast: fc.constantFrom(...levels) }),
);
const answerLeaf = fc.oneof<fc.Arbitrary<Condition>[]>(
  fc.record({ answer: fc.constantFrom(...questions), is: fc.constantFrom(...answerKinds) }),
  fc.record({ answer: fc.constantFrom(...questions), includes: fc.constantFrom('supported' as const, 'contradicted' as const) }),
);
const tree = (leaves: fc.Arbitrary<Condition>, withNot: boolean): fc.Arbitrary<Condition> => fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    ...(withNot ? [fc.record({ not: tie('node') })] : []),
  ),
})).node;

const known = fc.record({
  levels: fc.constant(levels),
  level: fc.option(fc.constantFrom(...levels)),
  facts: fc.subarray(facts).map((some) => new Set(some)),
  answers: fc.array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom(...answerKinds))).map((all) => new Map(all)),
});

describe('conditions', () => {
  it('without "not" never stop holding when facts are added or the level rises', () => {
    fc.assert(fc.property(tree(leaf, false), known, fc.subarray(facts), fc.nat(3), (condition, before, more, rise) => {
      const at = before.level === null ? -1 : levels.indexOf(before.level);
      const after: Known = { ...before, facts: new Set([...before.facts, ...more]), level: levels[Math.min(3, at + rise)] ?? before.level };
      return !holds(condition, before) || holds(condition, after);
    }));
  });

  it('hold or not, and "not" turns that round', () => {
    fc.assert(fc.property(tree(fc.oneof(leaf, answerLeaf), true), known, (condition, now) =>
      holds({ not: condition }, now) === !holds(condition, now)));
  });

  it('include support or contradiction whenever the answer is it', () => {
    fc.assert(fc.property(known, fc.constantFrom(...questions), fc.constantFrom('supported' as const, 'contradicted' as const), (now, answer, kind) =>
      !holds({ answer, is: kind }, now) || holds({ answer, includes: kind }, now)));
  });
});
