import { requiredNotices } from '../../../src/protocols/rules/notices.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const levels = definition.levels.map(({ id }) => id);
const required = (level: string | null, ...facts: string[]): string[] =>
  requiredNotices(definition, { levels, level, answers: new Map(), facts: new Set(facts) }).map(({ who }) => who);

const student = ['subject-is-student', 'subject-has-guardian'];
const childTarget = ['named-target', 'target-has-guardian'];

describe('the notices of the general protocol', () => {
  it('never sends a joke to the police, whoever heard it and whomever it named', () => {
    expect(required('low', ...student, ...childTarget, 'threat-to-others', 'reporter-known')).toEqual(['guardian-of-subject', 'reporter']);
    expect(required(null, ...student, ...childTarget, 'threat-to-others')).toEqual(['guardian-of-subject']);
  });

  it('tells target, families, office and police of a threat judged moderate', () => {
    expect(required('moderate', ...student, ...childTarget, 'threat-to-others'))
      .toEqual(['guardian-of-subject', 'target', 'guardian-of-target', 'superintendent', 'law-enforcement']);
  });

  it.each(['immediate-danger', 'weapon'])('does not wait for a level when there is %s', (fact) => {
    expect(required(null, ...student, ...childTarget, fact))
      .toEqual(['guardian-of-subject', 'target', 'guardian-of-target', 'superintendent', 'law-enforcement']);
  });

  it('tells the family, and nobody else, of a threat to self', () => {
    expect(required(null, ...student, 'threat-to-self')).toEqual(['guardian-of-subject']);
  });

  it('demands no notice to somebody who is not there: an adult subject, no named target, an unknown reporter', () => {
    expect(required('imminent', 'threat-to-others')).toEqual(['superintendent', 'law-enforcement']);
  });

  it('closes the loop with a reporter who can be reached, from the start', () => {
    expect(required(null, 'reporter-known')).toEqual(['reporter']);
  });
});
