import fc from 'fast-check';
import { whoLetsGo, type ShutOut } from '../../../src/cases/rules/letting-go.js';

const account: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const some = fc.array(account);
const shutOut: fc.Arbitrary<ShutOut> = fc.oneof(fc.constant('whoever cannot open it' as const), some);

test('nothing stays with anybody whom an act shut out and who cannot open the case', () => {
  fc.assert(fc.property(some, shutOut, fc.uniqueArray(account), (owners, out, able) => {
    const keeps = owners.filter((owner) => !whoLetsGo(owners, out, (one) => able.includes(one)).includes(owner));
    return keeps.every((owner) => able.includes(owner) || (out !== 'whoever cannot open it' && !out.includes(owner)));
  }));
});

test('whoever can open the case keeps what they own, and nobody lets go of what they do not own, or twice', () => {
  fc.assert(fc.property(some, shutOut, fc.uniqueArray(account), (owners, out, able) => {
    const gone = whoLetsGo(owners, out, (one) => able.includes(one));
    return gone.every((one) => owners.includes(one) && !able.includes(one)) && new Set(gone).size === gone.length;
  }));
});

test('who could keep something does not lose it because others can open the case too', () => {
  fc.assert(fc.property(some, shutOut, fc.uniqueArray(account), account, (owners, out, able, more) => {
    const before = whoLetsGo(owners, out, (one) => able.includes(one));
    return whoLetsGo(owners, out, (one) => one === more || able.includes(one)).every((one) => before.includes(one));
  }));
});
