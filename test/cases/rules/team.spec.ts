import fc from 'fast-check';
import { mayLeave } from '../../../src/cases/rules/team.js';
import { mayJoin, shortestPurpose } from '../../../src/cases/rules/team.js';
import { disciplines } from '../../../src/kernel/disciplines.js';

test('an officer needs a purpose, others do not, nobody joins twice', () => {
  fc.assert(fc.property(fc.constantFrom(...disciplines), fc.option(fc.string()), fc.boolean(), (discipline, purpose, already) => {
    const enough = (purpose ?? '').trim().length >= shortestPurpose;
    expect(mayJoin({ discipline, purpose, already }).ok).toBe(!already && (discipline !== 'law-enforcement' || enough));
  }));
});

test('everybody may leave once, but the case manager', () => {
  expect(mayLeave({ manages: false, ended: false }).ok).toBe(true);
  for (const member of [null, { manages: true, ended: false }, { manages: false, ended: true }]) expect(mayLeave(member).ok).toBe(false);
});
