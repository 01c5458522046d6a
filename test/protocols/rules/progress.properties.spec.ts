import fc from 'fast-check';
import { answerKinds } from '../../../src/protocols/rules/vocabulary.js';
import { progress, themeAfter } from '../../../src/protocols/rules/progress.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const all = definition.themes.flatMap(({ questions }) => questions.map(({ id }) => id));
const recorded = fc.record({ question: fc.constantFrom(...all, 'star-sign'), answer: fc.constantFrom(...answerKinds), ended: fc.boolean() });
const answers = fc.array(recorded, { maxLength: 60 });

describe('progress', () => {
  it('never un-asks: whatever is recorded later, nothing answered is left again', () => {
    fc.assert(fc.property(answers, recorded, (before, one) => {
      const left = (list: typeof before) => progress(definition, list).outstanding.filter(({ standing }) => standing === 'left').map(({ question }) => question);
      const earlier = left(before);
      expect(left([...before, one]).every((question) => earlier.includes(question))).toBe(true);
    }));
  });

  it('counts every question once, by theme as in all', () => {
    fc.assert(fc.property(answers, (list) => {
      const { themes, total, outstanding } = progress(definition, list);
      expect(total.answered + total.unknown + total.ended + total.left).toBe(all.length);
      for (const key of ['answered', 'unknown', 'ended', 'left'] as const) {
        expect(themes.reduce((sum, theme) => sum + theme[key], 0)).toBe(total[key]);
      }
      expect(outstanding).toHaveLength(total.left + total.unknown);
    }));
  });

  it('says the same for every way to answer but "not yet known": what was found weighs nothing', () => {
    fc.assert(fc.property(answers, fc.constantFrom('supported' as const, 'contradicted' as const, 'mixed' as const), (list, kind) => {
      const swapped = list.map((one) => (one.answer === 'not-yet-known' ? one : { ...one, answer: kind }));
      expect(progress(definition, swapped)).toEqual(progress(definition, list));
    }));
  });

  it('never gets stuck: going on from theme to theme, answering, ends with nothing left', () => {
    fc.assert(fc.property(answers, fc.constantFrom(...definition.themes.map(({ id }) => id)), (start, first) => {
      const list = [...start];
      let theme = themeAfter(definition, list, first);
      for (let turn = 0; theme !== null; turn += 1) {
        expect(turn).toBeLessThan(definition.themes.length);
        list.push(...theme.questions.map(({ id }) => ({ question: id, answer: 'supported' as const, ended: false })));
        theme = themeAfter(definition, list, theme.id);
      }
      expect(progress(definition, list).next).toBeNull();
    }));
  });
});
