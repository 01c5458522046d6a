import fc from 'fast-check';
import { maySign, whoCouldSign, type Signed } from '../../../src/assessment/rules/signature.js';
import { disciplines } from '../../../src/kernel/disciplines.js';
import { judgement } from '../../../src/protocols/rules/judgement.js';
import { aProtocol } from '../../protocols/a-protocol.js';

const { definition } = aProtocol();
const people = ['a', 'b', 'c', 'd', 'e'];
const team = fc.array(fc.constantFrom(...disciplines), { minLength: 1, maxLength: people.length }).map((all) => all.map((discipline, at) => ({ account: people[at]!, discipline })));
const attempts = fc.array(fc.constantFrom(...people), { maxLength: 12 });

/** Lets people try to sign in some order, as the rule allows; gives who has signed. */
function after(places: { account: string; discipline: (typeof disciplines)[number] }[], tries: readonly string[]): Signed[] {
  const signed: Signed[] = [];
  for (const account of tries) {
    if (maySign(account, { read: 'x', newest: 'x', frozen: false, team: places, signed, rules: definition.signatures }).ok) signed.push({ account, discipline: places.find((place) => place.account === account)!.discipline });
  }
  return signed;
}

const standing = (signed: readonly Signed[]) => judgement(definition, { level: 'low', rationale: 'So.', restsOn: 1, signatures: signed.map(({ account, discipline }) => ({ person: account, discipline })) });

test('whatever people try, each signs at most once, for the discipline the team knows them by', () => {
  fc.assert(fc.property(team, attempts, (places, tries) => {
    const signed = after(places, tries);
    expect(new Set(signed.map(({ account }) => account)).size).toBe(signed.length);
    expect(signed.every((one) => places.some((place) => place.account === one.account && place.discipline === one.discipline))).toBe(true);
  }));
});

test('a signature that is missing is one that those named could give, and nobody else on the team', () => {
  fc.assert(fc.property(team, attempts, (places, tries) => {
    const signed = after(places, tries);
    for (const rule of standing(signed).stillToSign) {
      const could = whoCouldSign(rule, places, signed);
      for (const { account, discipline } of places) {
        const fills = rule.anyOf.includes(discipline) && !signed.some((one) => one.account === account);
        expect(could.includes(account)).toBe(fills);
      }
    }
  }));
});
