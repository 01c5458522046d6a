import fc from 'fast-check';
import { mayLift, receiver } from '../../../src/cases/rules/recusal.js';

const account: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e');

test('whoever is recused never takes the case over, whoever is chosen', () => {
  fc.assert(fc.property(account, fc.uniqueArray(account), fc.option(account), (recused, coordinators, chosen) => {
    const next = receiver(recused, coordinators, chosen);
    return !next.ok || (next.account !== recused && coordinators.includes(next.account));
  }));
});

test('no recusal is lifted by the person it concerns', () => {
  fc.assert(fc.property(account, fc.boolean(), (who, lifted) => !mayLift({ account: who, lifted }, who).ok));
});
