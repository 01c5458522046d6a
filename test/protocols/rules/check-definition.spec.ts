import { checkDefinition } from '../../../src/protocols/rules/check-definition.js';
import type { Definition } from '../../../src/protocols/rules/definition.js';
import type { Wording } from '../../../src/protocols/rules/files.js';
import { aProtocol } from '../a-protocol.js';

/** The sentences about the shipped protocol after one damage. */
function after(damage: (definition: Definition, wording: Wording) => void): string[] {
  const { definition, wording } = aProtocol();
  damage(definition, wording);
  return checkDefinition(definition, wording);
}
const put = (target: object, values: Record<string, unknown>): void => void Object.assign(target, values);

describe('checkDefinition', () => {
  it('finds nothing wrong with the shipped protocol', () => expect(after(() => undefined)).toEqual([]));

  it.each<[string, (definition: Definition, wording: Wording) => void, string]>([
    ['an unreadable id', (d) => put(d, { id: 'NTAC General' }), 'The id "NTAC General" must be lower-case words joined by hyphens.'],
    ['an id used twice, across lists', (d) => d.terms.push('weapon'), 'The id "weapon" is used more than once.'],
    ['a question asked twice', (d) => d.themes[0]!.questions.push({ id: 'weapon-access' }), 'The id "weapon-access" is used more than once.'],
    ['a version in words', (d) => put(d, { version: 'first' }), 'The version "first" must be two numbers, such as 1.0.'],
    ['a day that is none', (d) => put(d, { effective_from: '2026-02-30' }), 'effective_from "2026-02-30" is not a date.'],
    ['no themes', (d) => put(d, { themes: [] }), 'The protocol has no themes.'],
    ['a theme without questions', (d) => put(d.themes[2]!, { questions: [] }), 'Theme "inappropriate-interests" asks nothing.'],
    ['a fact from nowhere', (d) => put(d.facts[0]!, { from: 'rumor' }), 'Fact "subject-is-student" comes from "rumor", which is not one of records, team.'],
    ['a block without code', (d) => put(d.blocks[0]!, { id: 'horoscope' }), 'The protocol demands the block "horoscope", which is not one of weapons, disability-status, plan-consulted.'],
    ['a notice to a stranger', (d) => put(d.notices[1]!, { who: 'newspaper' }), 'Notice "notice-target" goes to "newspaper", which is not one of guardian-of-subject, target, guardian-of-target, superintendent, law-enforcement, reporter.'],
    ['a criterion nobody checks', (d) => put(d.closing.criteria[0]!, { checkedBy: 'luck' }), 'Criterion "determination-signed" is checked by "luck", which is not one of records, signers.'],
    ['a signature nobody can give', (d) => put(d.signatures[0]!, { anyOf: [] }), 'Nobody can give the signature "administration".'],
    ['a discipline that is none', (d) => put(d.signatures[0]!, { anyOf: ['astrology'] }), 'Signature "administration" may come from "astrology", which is not one of administration, counseling, mental-health, law-enforcement, special-education, instruction, nurse, district, technology, legal, audit.'],
    ['a level never reviewed', (d) => put(d, { reviews: d.reviews.slice(1) }), 'Level "low" has no review rule.'],
    ['a level reviewed twice over', (d) => d.reviews.push(d.reviews[0]!), 'Level "low" has more than one review rule.'],
    ['a review of no level', (d) => d.reviews.push({ ...d.reviews[0]!, level: 'purple' }), 'A review rule names the level "purple", which the protocol does not have.'],
    ['a review every half day', (d) => put(d.reviews[0]!, { days: 0.5 }), 'The review rule for "low" must give a whole number of days, 1 or more.'],
    ['a closing by nobody', (d) => put(d.closing, { signers: 0 }), 'Closing must name how many people sign, 1 or more.'],
    ['a level from nowhere', (d) => put(d.levels[0]!, { source: ' ' }), '"low" names no source.'],
    ['a closing from nowhere', (d) => put(d.closing, { source: '' }), 'Closing names no source.'],
    ['a source half verified', (d) => put(d.reviews[1]!, { verified: 'yes' }), 'The review rule for "moderate" must say whether its source is verified: true or false.'],
    ['a condition with a typo', (d) => put(d.notices[0]!, { requiredWhen: { fact: 'wepon' } }), 'The condition of "notice-guardian-of-subject" names the fact "wepon", which the protocol does not have.'],
    ['a stage out of reach', (d) => put(d.stages[0]!, { next: ['immediate-safety'] }), 'Stage "triage" cannot be reached from "report".'],
    ['a question without words', (_, w) => void delete w.questions['weapon-access'], 'wording.questions has no words for "weapon-access".'],
  ])('names %s', (_, damage, sentence) => expect(after(damage)).toContain(sentence));
});
