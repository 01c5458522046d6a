import fc from 'fast-check';
import { inTheWay } from '../../../src/assessment/rules/readiness.js';
import { answerKinds, type AnswerKind } from '../../../src/protocols/rules/vocabulary.js';
import { progress } from '../../../src/protocols/rules/progress.js';
import { aProtocol } from '../../protocols/a-protocol.js';

const { definition } = aProtocol();
const questions = definition.themes.flatMap((theme) => theme.questions.map(({ id }) => id));
const gates = { begun: true, required: ['weapons', 'disability-status'], weapons: 'known', disabilityAnswered: true } as const;
const obstacles = (answers: readonly { question: string; answer: AnswerKind; ended: boolean }[]) => inTheWay({ ...gates, themes: progress(definition, answers).themes });

test('what was answered changes nothing: only whether it was', () => {
  const asked = fc.subarray(questions);
  const kinds = fc.array(fc.constantFrom(...answerKinds), { minLength: questions.length, maxLength: questions.length });
  fc.assert(fc.property(asked, kinds, kinds, (some, one, other) => {
    const as = (chosen: readonly AnswerKind[]) => some.map((question, index) => ({ question, answer: chosen[index]!, ended: false }));
    expect(obstacles(as(one))).toEqual(obstacles(as(other)));
  }));
});

test('an answer more is never an obstacle more', () => {
  fc.assert(fc.property(fc.subarray(questions), fc.constantFrom(...questions), fc.constantFrom(...answerKinds), (some, more, answer) => {
    const before = some.map((question) => ({ question, answer: 'mixed' as const, ended: false }));
    const left = (list: ReturnType<typeof obstacles>): number => list.reduce((sum, one) => sum + (one.is === 'questions-left' ? one.left : 0), 0);
    expect(left(obstacles([...before, { question: more, answer, ended: false }]))).toBeLessThanOrEqual(left(obstacles(before)));
  }));
});
