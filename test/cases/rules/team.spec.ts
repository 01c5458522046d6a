import fc from 'fast-check';
import { mayJoin, mayLeave, sitsAt } from '../../../src/cases/rules/team.js';
import { disciplines } from '../../../src/kernel/disciplines.js';
import { instant } from '../../../src/kernel/instant.js';

test('an officer joins apart, nobody joins twice, and nobody who is recused', () => {
  fc.assert(fc.property(fc.constantFrom(...disciplines), fc.boolean(), fc.boolean(), (discipline, already, recused) => {
    expect(mayJoin({ discipline, already, recused }).ok).toBe(!already && !recused && discipline !== 'law-enforcement');
  }));
});

test('everybody may leave once, but the case manager', () => {
  expect(mayLeave({ manages: false, ended: false }).ok).toBe(true);
  for (const member of [null, { manages: true, ended: false }, { manages: false, ended: true }]) expect(mayLeave(member).ok).toBe(false);
});

test('a place is one from its first moment to the one before its end', () => {
  const at = (iso: string) => instant(new Date(iso));
  const place = { from: at('2026-11-16T15:00:00.000Z'), until: at('2026-12-01T07:00:00.000Z') };
  expect([at('2026-11-16T14:59:59.999Z'), place.from, at('2026-12-01T06:59:59.999Z'), place.until].map((now) => sitsAt(place, now))).toEqual([false, true, true, false]);
  expect(sitsAt({ ...place, until: null }, at('2031-01-01T00:00:00.000Z'))).toBe(true);
});
