import fc from 'fast-check';
import { answerKinds } from '../../../src/protocols/rules/vocabulary.js';
import { requiredNotices } from '../../../src/protocols/rules/notices.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const levels = definition.levels.map(({ id }) => id);
const facts = definition.facts.map(({ id }) => id);
const questions = definition.themes.flatMap((theme) => theme.questions.map(({ id }) => id));
const level = fc.option(fc.constantFrom(...levels));
const answers = fc.array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom(...answerKinds))).map((all) => new Map(all));

describe('the notices of the general protocol', () => {
  it('only grow when a fact is learned or the level rises', () => {
    fc.assert(fc.property(level, fc.subarray(facts), fc.subarray(facts), fc.nat(3), (before, known, more, rise) => {
      const after = levels[Math.min(3, (before === null ? -1 : levels.indexOf(before)) + rise)] ?? before;
      const earlier = requiredNotices(definition, { levels, level: before, answers: new Map(), facts: new Set(known) });
      const later = requiredNotices(definition, { levels, level: after, answers: new Map(), facts: new Set([...known, ...more]) });
      expect(earlier.every((notice) => later.includes(notice))).toBe(true);
    }));
  });

  it('never follow from the answers', () => {
    fc.assert(fc.property(level, fc.subarray(facts), answers, answers, (at, known, one, other) => {
      const given = { levels, level: at, facts: new Set(known) };
      expect(requiredNotices(definition, { ...given, answers: one })).toEqual(requiredNotices(definition, { ...given, answers: other }));
    }));
  });
});
