import fc from 'fast-check';
import { mayClose, maySignClosure, type ClosureSigner } from '../../../src/cases/rules/closing.js';
import { disciplines } from '../../../src/kernel/disciplines.js';

const signer = fc.record({ account: fc.constantFrom('a', 'b', 'c', 'd'), discipline: fc.constantFrom(...disciplines) });

test('a case closes only while nothing is outstanding', () => {
  fc.assert(fc.property(fc.boolean(), fc.nat(), (closed, outstanding) => mayClose({ closed, outstanding }).ok === (!closed && outstanding === 0)));
});

test('whoever tries to sign in whatever order, the accepted signers are different people of different disciplines', () => {
  fc.assert(fc.property(fc.array(signer, { maxLength: 12 }), (tries) => {
    const signed: ClosureSigner[] = [];
    for (const one of tries) if (maySignClosure(signed, one, true).ok) signed.push(one);
    expect(new Set(signed.map(({ account }) => account)).size).toBe(signed.length);
    expect(new Set(signed.map(({ discipline }) => discipline)).size).toBe(signed.length);
  }));
});
