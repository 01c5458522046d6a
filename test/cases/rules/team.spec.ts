import fc from 'fast-check';
import { mayJoin, mayLeave } from '../../../src/cases/rules/team.js';
import { disciplines } from '../../../src/kernel/disciplines.js';

test('an officer joins apart, nobody joins twice, and nobody who is recused', () => {
  fc.assert(fc.property(fc.constantFrom(...disciplines), fc.boolean(), fc.boolean(), (discipline, already, recused) => {
    expect(mayJoin({ discipline, already, recused }).ok).toBe(!already && !recused && discipline !== 'law-enforcement');
  }));
});

test('everybody may leave once, but the case manager', () => {
  expect(mayLeave({ manages: false, ended: false }).ok).toBe(true);
  for (const member of [null, { manages: true, ended: false }, { manages: false, ended: true }]) expect(mayLeave(member).ok).toBe(false);
});
