import fc from 'fast-check';
import { longestPlace, mayLetIn, shortestPurpose, type OfficerGrant } from '../../../src/cases/rules/officers.js';
import { addDays, localDate } from '../../../src/kernel/local-date.js';

const today = localDate('2026-11-16');
const fine: OfficerGrant = { purpose: 'Say whether the threat is a crime', until: addDays(today, 30), today, already: false, recused: false, self: false };

test('an officer is let in for a purpose and until a day within a year', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: -400, max: 800 }), fc.boolean(), fc.boolean(), fc.boolean(), (purpose, days, already, recused, self) => {
    const allowed = purpose.trim().length >= shortestPurpose && days >= 0 && days <= longestPlace && !already && !recused && !self;
    expect(mayLetIn({ purpose, until: addDays(today, days), today, already, recused, self }).ok).toBe(allowed);
  }));
});

test('nobody lets themself in, whatever else holds', () => {
  fc.assert(fc.property(fc.record({ purpose: fc.string(), already: fc.boolean(), recused: fc.boolean() }), (more) => expect(mayLetIn({ ...fine, ...more, self: true })).toMatchObject({ ok: false, why: expect.stringContaining('Nobody lets themself') })));
});

test.each([[{ purpose: 'help' }, 'for what purpose'], [{ until: addDays(today, -1) }, 'today or later'], [{ until: addDays(today, 366) }, 'within one year'], [{ already: true }, 'already'], [{ recused: true }, 'recused']])('%j is refused with a sentence', (change, why) =>
  expect(mayLetIn({ ...fine, ...change })).toMatchObject({ ok: false, why: expect.stringContaining(why) }));
