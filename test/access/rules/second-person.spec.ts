import fc from 'fast-check';
import { classRights } from '../../../src/access/rules/class-rights.js';
import { confidentialClasses, mayConfirmSeat, needsSecond, waitsAfterNewPassword, type GivenSeat } from '../../../src/access/rules/second-person.js';
import { roles, type Role } from '../../../src/kernel/disciplines.js';
import type { Viewer } from '../../../src/kernel/viewer.js';

const viewer = (account: string, ...seats: [Role, string | null][]): Viewer => ({ account, active: true, person: null, name: '', submission: null, seats: seats.map(([role, school], n) => ({ id: `s${n}`, role, discipline: 'administration', school, covers: null })) });
const seat = (changes: Partial<GivenSeat> = {}): GivenSeat => ({ account: 'them', givenBy: 'theo', school: 'high', charter: null, waits: true, ...changes });

test('the roles that read a confidential class take two people', () => {
  expect(roles.filter(needsSecond)).toEqual(['chair', 'counselor', 'psychologist', 'sro', 'nurse', 'district-coordinator', 'legal-counsel', 'auditor']);
  for (const role of roles) expect(needsSecond(role)).toBe(confidentialClasses.some((one) => ['write', 'own', 'read'].includes(classRights[one][role] ?? '')));
});

test('after a new password the same roles wait again, and a principal, who could be a second person', () => {
  expect(roles.filter((role) => waitsAfterNewPassword(role) !== needsSecond(role))).toEqual(['principal']);
});

test.each<[string, Viewer, GivenSeat, boolean]>([
  ['a district coordinator, any seat', viewer('irene', ['district-coordinator', null]), seat({ school: null }), true],
  ['a district coordinator, a charter seat', viewer('irene', ['district-coordinator', null]), seat({ school: null, charter: 'c' }), true],
  ['a principal at her school', viewer('ruth', ['principal', 'high']), seat(), true],
  ['a principal at another school', viewer('ruth', ['principal', 'middle']), seat(), false],
  ['a principal, a district-wide seat', viewer('ruth', ['principal', 'high']), seat({ school: null }), false],
  ['a principal, a charter seat', viewer('ruth', ['principal', 'high']), seat({ school: null, charter: 'c' }), false],
  ['a counselor', viewer('maria', ['counselor', 'high']), seat(), false],
  ['a coordinator of one school only', viewer('irene', ['district-coordinator', 'high']), seat(), false],
  ['who gave it', viewer('theo', ['district-coordinator', null]), seat(), false],
  ['who gets it', viewer('them', ['district-coordinator', null]), seat(), false],
  ['somebody from IT, even with oversight', viewer('irene', ['district-coordinator', null], ['it-administrator', null]), seat(), false],
  ['somebody whose account is off', { ...viewer('irene', ['district-coordinator', null]), active: false }, seat(), false],
  ['a seat that waits no more', viewer('irene', ['district-coordinator', null]), seat({ waits: false }), false],
])('%s', (_, who, what, ok) => expect(mayConfirmSeat(who, what)).toEqual(ok ? { ok: true } : { ok: false, why: expect.stringMatching(/\.$/) }));

test('nobody is the second person for what they gave or get, with whatever seats', () => {
  const seats = fc.array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom('high', 'middle', null)), { maxLength: 5 });
  fc.assert(fc.property(seats, fc.constantFrom('giver', 'holder', 'both'), fc.constantFrom('high', 'middle', null), (held, as, school) => {
    expect(mayConfirmSeat(viewer('me', ...held), seat({ school, ...(as === 'holder' ? {} : { givenBy: 'me' }), ...(as === 'giver' ? {} : { account: 'me' }) })).ok).toBe(false);
  }), { numRuns: 1000 });
});
