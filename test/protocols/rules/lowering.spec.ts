import { lowers, loweringLacks, reasonWordsMissing } from '../../../src/protocols/rules/lowering.js';
import { aProtocol } from '../a-protocol.js';

const { definition } = aProtocol('ntac-general@2.0');

describe('lowering a level', () => {
  it('is from a higher to a lower one, and nothing else', () => {
    expect(lowers(definition, 'high', 'low')).toBe(true);
    for (const [from, to] of [['low', 'high'], ['high', 'high'], [null, 'low'], ['purple', 'low'], ['high', 'purple']] as const) expect(lowers(definition, from, to)).toBe(false);
  });
  it('lacks a fact learned since, and two different signers', () => {
    expect(loweringLacks(definition, 'high', 'moderate', { newFacts: 0, signers: ['a', 'a'] })).toEqual(['new-fact', 'signature']);
    expect(loweringLacks(definition, 'high', 'moderate', { newFacts: 1, signers: ['a', 'b'] })).toEqual([]);
    expect(loweringLacks(definition, 'low', 'high', { newFacts: 0, signers: [] })).toEqual([]);
    expect(loweringLacks(aProtocol().definition, 'high', 'low', { newFacts: 0, signers: [] })).toEqual([]);
  });
});

it('counts the words of reasons in any script', () => {
  expect(reasonWordsMissing(definition, 'Too short')).toBe(10);
  expect(reasonWordsMissing(definition, 'He took it back in front of both families and nobody is afraid.')).toBe(0);
  expect(reasonWordsMissing(definition, '他当着两家人的面收回了那句话，大家都不再害怕，老师也确认了。')).toBe(0);
  expect(reasonWordsMissing(definition, '. . . . . . . . . . . . .')).toBe(12);
  expect(reasonWordsMissing(aProtocol().definition, ' ')).toBe(1);
});
