import fc from 'fast-check';
import { disciplines } from '../../../src/kernel/disciplines.js';
import { closingSignatures, judgement, type Signature } from '../../../src/protocols/rules/judgement.js';
import type { Definition } from '../../../src/protocols/rules/definition.js';
import { aProtocol } from '../a-protocol.js';

const { definition: shipped } = aProtocol();
const few = disciplines.slice(0, 4);
const signatures = fc.array(fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), discipline: fc.constantFrom(...few) }), { maxLength: 7 });
const definition = fc.array(fc.subarray([...few], { minLength: 1 }), { minLength: 1, maxLength: 4 }).map((demands): Definition => ({
  ...shipped, signatures: demands.map((anyOf, at) => ({ id: `rule-${at}`, anyOf, source: 'invented', verified: false })),
}));
const standing = (protocol: Definition, given: readonly Signature[]) =>
  judgement(protocol, { level: 'low', rationale: 'Because.', restsOn: 1, signatures: given });

/** Every way to hand out places, tried one by one: slow, and plainly right. */
function mostPlaces(demands: Definition['signatures'], people: readonly Signature[]): number {
  const [first, ...rest] = demands;
  if (first === undefined) return 0;
  const filled = people.flatMap((one, at) => (first.anyOf.includes(one.discipline) ? [1 + mostPlaces(rest, people.toSpliced(at, 1))] : []));
  return Math.max(mostPlaces(rest, people), ...filled);
}

describe('a judgment', () => {
  it('does not depend on the order of signing', () => {
    fc.assert(fc.property(definition, signatures.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), (protocol, [list, shuffled]) => {
      expect(standing(protocol, shuffled)).toEqual(standing(protocol, list));
      expect(closingSignatures(protocol, shuffled)).toEqual(closingSignatures(protocol, list));
    }));
  });

  it('never lets one person fill two places, nor anybody a place not theirs', () => {
    fc.assert(fc.property(definition, signatures, (protocol, list) => {
      const { signed, stillToSign } = standing(protocol, list);
      expect(new Set(signed.map(({ by }) => by.person)).size).toBe(signed.length);
      expect(signed.every(({ rule, by }) => rule.anyOf.includes(by.discipline) && list.some((one) => one.person === by.person && one.discipline === by.discipline))).toBe(true);
      expect(signed.length + stillToSign.length).toBe(protocol.signatures.length);
    }));
  });

  it('meets as many demands as the people who signed can meet', () => {
    fc.assert(fc.property(definition, fc.uniqueArray(fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e'), discipline: fc.constantFrom(...few) }), { selector: ({ person }) => person }), (protocol, list) => {
      expect(standing(protocol, list).signed).toHaveLength(mostPlaces(protocol.signatures, list));
    }));
  });

  it('loses nothing when one more person signs', () => {
    fc.assert(fc.property(definition, signatures, fc.constantFrom(...few), (protocol, list, discipline) => {
      const before = standing(protocol, list).stillToSign.map(({ id }) => id);
      const after = standing(protocol, [...list, { person: 'somebody new', discipline }]).stillToSign.map(({ id }) => id);
      expect(after.every((id) => before.includes(id))).toBe(true);
    }));
  });
});
