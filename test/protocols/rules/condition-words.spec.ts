import { conditionInWords, disciplinesInWords, withinInWords } from '../../../src/protocols/rules/condition-words.js';
import { aProtocol } from '../a-protocol.js';

const { wording } = aProtocol('ntac-general@2.0');

describe('a condition in words', () => {
  it.each([
    ['always' as const, 'always'],
    [{ fact: 'weapon' }, '“A weapon is involved” is so'],
    [{ not: { fact: 'weapon' } }, '“A weapon is involved” is not so'],
    [{ all: [{ levelAtLeast: 'high' }, { any: [{ personIs: 'student' as const }, { personIs: 'staff' as const }] }] }, 'the level is High or above and (the person of concern is a student or the person of concern is a member of staff)'],
    [{ not: { all: [{ fact: 'weapon' }, { levelAtLeast: 'low' }] } }, 'not (“A weapon is involved” is so and the level is Low or above)'],
    [{ answer: 'weapon-access', is: 'not-yet-known' as const }, 'the answer to “Can the person reach a weapon, at home or anywhere else?” is not yet known'],
    [{ answer: 'weapon-access', includes: 'contradicted' as const }, 'the answer to “Can the person reach a weapon, at home or anywhere else?” holds something contradicted'],
  ])('%j', (when, words) => expect(conditionInWords(when, wording)).toBe(words));

  it('says how long', () => expect([{ schoolDays: 1 }, { schoolHours: 7 }, { calendarDays: 14 }, { hours: 1 }, 'at-once' as const].map(withinInWords)).toEqual(['within 1 school day', 'within 7 school hours', 'within 14 days', 'within 1 hour', 'at once']));
  it('says who', () => expect(disciplinesInWords(['administration', 'mental-health', 'counseling'])).toBe('administration, mental health or counseling'));
});
