import { requiredBlocks } from '../../../src/protocols/rules/blocks.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol();
const required = (...facts: string[]): string[] =>
  requiredBlocks(definition, { levels: [], level: null, answers: new Map(), facts: new Set(facts) }).map(({ id }) => id);

describe('the blocks of the general protocol', () => {
  it('demand the question of weapons in every case', () => expect(required()).toEqual(['weapons']));

  it('ask every student about a plan before a level', () => {
    expect(required('subject-is-student')).toEqual(['weapons', 'disability-status']);
  });

  it('demand that the plan of a student who has one was consulted', () => {
    expect(required('subject-is-student', 'subject-has-plan')).toEqual(['weapons', 'disability-status', 'plan-consulted']);
  });
});
