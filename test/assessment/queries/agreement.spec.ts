import fc from 'fast-check';
import { agreement, agreements, higherOf, type Decided } from '../../../src/assessment/queries/agreement.js';
import { decidersOf } from '../../../src/assessment/rules/deciders.js';
import { disciplines } from '../../../src/kernel/disciplines.js';
import { instant } from '../../../src/kernel/instant.js';
import { quorum, type Signature } from '../../../src/protocols/index.js';
import { aProtocol } from '../../protocols/a-protocol.js';
import { packOf, packs } from '../pack-case.js';

const dueAt = instant(0);
const decided = (level: string, signatures: readonly Signature[], counted: readonly Signature[] | null = null): Decided => ({ level, rationale: 'As decided', restsOn: 1, signatures, quorum: counted === null ? null : { counted, dueAt } });
const someone = fc.record({ person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), discipline: fc.constantFrom(...disciplines) });

describe.each(packs)('agreement on a level of %s %s', (...pack) => {
  const { definition } = packOf(pack);
  const levels = definition.levels.map(({ id }) => id);
  const everybody: Signature[] = definition.signatures.map(({ anyOf }, at) => ({ person: `signer ${at}`, discipline: anyOf[0]! }));

  test('never without the disciplines that were missing, and what is missing names a discipline that helps', () => {
    fc.assert(fc.property(fc.array(someone, { maxLength: 6 }), fc.array(someone, { maxLength: 6 }), (counted, signatures) => {
      const found = agreement(definition, decided(levels[0]!, signatures, counted), null);
      const met = quorum(decidersOf(definition)!, [...counted, ...signatures]).met;
      if (found.complete) expect(met).toBe(true);
      expect(found.quorumOpen).toBe(!met);
      expect(found.complete).toBe(found.stillToSign.length === 0);
      for (const { anyOf } of found.stillToSign) expect(anyOf.length).toBeGreaterThan(0);
    }));
  });

  test('it ends in agreement when everybody whom it names signs', () => {
    fc.assert(fc.property(fc.array(someone, { maxLength: 4 }), (counted) => {
      let signatures: Signature[] = [];
      for (let n = 0; n < 12; n += 1) {
        const { complete, stillToSign } = agreement(definition, decided(levels[0]!, signatures, counted), levels.at(-1)!);
        if (complete) return;
        signatures = [...signatures, { person: `new ${n}`, discipline: stillToSign[0]!.anyOf[0]! }];
      }
      throw new Error('nobody could complete it');
    }));
  });

  test('a level that falls needs the people who lower it, whatever was proposed in between', () => {
    const signers = definition.determination!.lowering.signers;
    const [low, high] = [levels[0]!, levels.at(-1)!];
    const found = agreements([definition, definition, definition], [decided(high, everybody), decided(low, everybody.slice(0, 1)), decided(low, everybody.slice(0, signers - 1))]);
    expect(found.map(({ before }) => before)).toEqual([null, high, high]);
    expect(found.at(-1)!.complete).toBe(false);
  });
});

test('the first version asks for signatures alone', () => {
  const { definition } = aProtocol();
  const all: Signature[] = definition.signatures.map(({ anyOf }, at) => ({ person: `signer ${at}`, discipline: anyOf[0]! }));
  expect(decidersOf(definition)).toBeNull();
  expect(agreement(definition, decided('low', all), 'high')).toMatchObject({ complete: true, stillToSign: [], quorumOpen: false });
  expect([higherOf(definition, null, 'low'), higherOf(definition, 'high', 'low'), higherOf(definition, 'low', 'high'), higherOf(definition, null, null)]).toEqual(['low', 'high', 'high', null]);
});
