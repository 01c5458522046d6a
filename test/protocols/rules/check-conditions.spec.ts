import { checkConditions } from '../../../src/protocols/rules/check-conditions.js';
import { aProtocol } from '../a-protocol.js';

/** The sentences about the shipped protocol when its first notice has this condition. */
function about(condition: unknown): string[] {
  const { definition } = aProtocol();
  Object.assign(definition.notices[0]!, { requiredWhen: condition });
  return checkConditions(definition);
}
const of = (why: string): string[] => [`The condition of "notice-guardian-of-subject" ${why}.`];

describe('checkConditions', () => {
  it.each<[string, unknown]>([
    ['always', 'always'],
    ['the whole vocabulary', { all: [
      { not: { fact: 'weapon' } }, { any: [{ levelAtLeast: 'high' }] },
      { answer: 'weapon-access', is: 'not-yet-known' }, { answer: 'weapon-access', includes: 'supported' },
    ] }],
  ])('accepts %s', (_, condition) => expect(about(condition)).toEqual([]));

  it.each<[string, unknown, string]>([
    ['an unknown fact, deep inside', { all: [{ not: { any: [{ fact: 'wepon' }] } }] }, 'names the fact "wepon", which the protocol does not have'],
    ['an unknown level', { levelAtLeast: 'purple' }, 'names the level "purple", which the protocol does not have'],
    ['an unknown question', { answer: 'star-sign', is: 'supported' }, 'names the question "star-sign", which the protocol does not ask'],
    ['an unknown answer', { answer: 'weapon-access', is: 'yes' }, 'compares "weapon-access" with "yes", which is not one of supported, contradicted, mixed, not-yet-known'],
    ['what no answer can include', { answer: 'weapon-access', includes: 'mixed' }, 'compares "weapon-access" with "mixed", which is not one of supported, contradicted'],
    ['an answer compared with nothing', { answer: 'weapon-access' }, 'compares "weapon-access" with "undefined", which is not one of supported, contradicted'],
    ['an empty all', { all: [] }, 'has an empty "all", which would always hold'],
    ['an empty any', { any: [] }, 'has an empty "any", which would never hold'],
    ['code', { expression: 'level > 2' }, 'uses words that are not known: expression'],
  ])('names %s', (_, condition, why) => expect(about(condition)).toEqual(of(why)));

  it('looks at blocks too', () => {
    const { definition } = aProtocol();
    definition.blocks[0]!.requiredWhen = { fact: 'wepon' };
    expect(checkConditions(definition)).toEqual(['The condition of "weapons" names the fact "wepon", which the protocol does not have.']);
  });
});
