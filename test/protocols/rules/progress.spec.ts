import { progress, themeAfter, type RecordedAnswer } from '../../../src/protocols/rules/progress.js';
import type { AnswerKind } from '../../../src/protocols/rules/vocabulary.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const all = definition.themes.flatMap(({ questions }) => questions.map(({ id }) => id));
const answer = (question: string, kind: AnswerKind = 'supported', ended = false): RecordedAnswer => ({ question, answer: kind, ended });
const of = (answers: RecordedAnswer[], theme: string) => progress(definition, answers).themes.find((one) => one.theme === theme);

describe('progress', () => {
  it('starts with everything left, at the first question', () => {
    const now = progress(definition, []);
    expect(now.total).toEqual({ answered: 0, unknown: 0, ended: 0, left: all.length });
    expect(now.next).toEqual({ theme: 'motive', question: 'motive-grievance' });
    expect(now.outstanding).toHaveLength(all.length);
  });

  it('counts answered, unknown, ended and left apart', () => {
    const answers = [answer('motive-grievance', 'mixed'), answer('motive-goal', 'not-yet-known')];
    expect(of(answers, 'motive')).toEqual({ theme: 'motive', answered: 1, unknown: 1, ended: 0, left: 1 });
    expect(of([...answers, answer('motive-goal', 'not-yet-known', true)], 'motive')).toEqual({ theme: 'motive', answered: 1, unknown: 0, ended: 1, left: 1 });
  });

  it('lets the last answer to a question stand', () => {
    expect(of([answer('weapon-access', 'not-yet-known'), answer('weapon-access', 'contradicted')], 'weapons-access'))
      .toMatchObject({ answered: 1, unknown: 0, left: 1 });
    expect(of([answer('weapon-access', 'contradicted'), answer('weapon-access', 'not-yet-known')], 'weapons-access'))
      .toMatchObject({ answered: 0, unknown: 1, left: 1 });
  });

  it('keeps an open unknown outstanding when nothing is left, and is done once it has ended', () => {
    const others = all.filter((id) => id !== 'weapon-seeking').map((id) => answer(id));
    const open = progress(definition, [...others, answer('weapon-seeking', 'not-yet-known')]);
    expect(open.next).toBeNull();
    expect(open.outstanding).toEqual([{ theme: 'weapons-access', question: 'weapon-seeking', standing: 'unknown' }]);
    expect(progress(definition, [...others, answer('weapon-seeking', 'not-yet-known', true)]).outstanding).toEqual([]);
  });

  it('passes over an answer to a question that this version does not ask', () => {
    expect(progress(definition, [answer('star-sign')]).total.answered).toBe(0);
  });
});

describe('themeAfter', () => {
  it('goes on to the next theme with questions left, skipping finished ones', () => {
    const done = [answer('communications-intent'), answer('communications-warning'), answer('communications-escalation')];
    expect(themeAfter(definition, [], 'motive')?.id).toBe('communications');
    expect(themeAfter(definition, done, 'motive')?.id).toBe('inappropriate-interests');
  });

  it('comes back to what was skipped, the same theme last, and ends when nothing is left', () => {
    expect(themeAfter(definition, [], 'protective-factors')?.id).toBe('motive');
    expect(themeAfter(definition, all.filter((id) => id !== 'motive-goal').map((id) => answer(id)), 'motive')?.id).toBe('motive');
    expect(themeAfter(definition, all.map((id) => answer(id, 'not-yet-known')), 'motive')).toBeNull();
  });
});
