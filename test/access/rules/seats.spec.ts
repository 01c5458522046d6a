import fc from 'fast-check';
import { longestCover, mayGiveSeat, type AskedSeat, type HeldSeat } from '../../../src/access/rules/seats.js';
import { roles } from '../../../src/kernel/disciplines.js';
import { instant, later, type Instant } from '../../../src/kernel/instant.js';

const now = '2026-11-16T16:00:00.000Z' as Instant;
const days = (n: number) => later(now, n * 86_400_000);
const seat = (changes: Partial<AskedSeat> = {}): AskedSeat => ({ account: 'them', role: 'counselor', school: 'high', charter: null, covers: null, from: now, until: null, ...changes });
const own: HeldSeat = { role: 'counselor', school: 'high', charter: null, covers: null, until: null };
const backup = (changes: Partial<AskedSeat> = {}) => seat({ covers: 'maria', until: days(30), ...changes });

test('nobody gives themself a seat, whatever seat it is', () => {
  expect(mayGiveSeat('me', seat(), [])).toEqual({ ok: true });
  expect(mayGiveSeat('me', seat({ account: 'me' }), [])).toEqual({ ok: false, why: 'Nobody gives themself a seat. Ask another administrator.' });
  fc.assert(fc.property(fc.constantFrom(...roles), fc.option(fc.constantFrom('high', 'middle')), fc.option(fc.constant('maria')), fc.option(fc.integer({ min: 1, max: 400 })), (role, school, covers, until) => {
    expect(mayGiveSeat('me', seat({ account: 'me', role, school, covers, until: until === null ? null : days(until) }), [own]).ok).toBe(false);
  }));
});

test.each<[string, AskedSeat, string | undefined]>([
  ['one that ends before it begins', seat({ until: days(-1) }), 'until'], ['one that ends as it begins', seat({ until: now }), 'until'], ['one at a school and on a charter team', seat({ charter: 'both' }), undefined],
  ['an auditor’s without an end', seat({ role: 'auditor', school: null }), 'until'], ['an auditor’s for more than a year', seat({ role: 'auditor', school: null, until: days(367) }), 'until'],
  ['a backup without an end', backup({ until: null }), 'until'], ['a backup for longer than 90 days', backup({ until: days(91) }), 'until'], ['a backup of oneself', backup({ account: 'maria' }), 'covers'],
  ['a backup at another school', backup({ school: 'middle' }), 'covers'], ['a backup in another role', backup({ role: 'psychologist' }), 'covers'], ['a backup for the whole district', backup({ school: null }), 'covers'],
])('%s is refused with a sentence, beside its field', (_, asked, field) => expect(mayGiveSeat('me', asked, [own])).toEqual({ ok: false, why: expect.stringMatching(/[a-z]\.$/) as string, field }));

test('an auditor’s seat may last a year, a backup 90 days', () => {
  expect(mayGiveSeat('me', seat({ role: 'auditor', school: null, until: days(365) }), []).ok).toBe(true);
  expect(mayGiveSeat('me', backup({ until: days(longestCover) }), [own]).ok).toBe(true);
});

test('nobody covers a seat that itself covers, or one that ends sooner', () => {
  expect(mayGiveSeat('me', backup(), [{ ...own, covers: 'zoe' }]).ok).toBe(false);
  expect(mayGiveSeat('me', backup(), [{ ...own, until: days(29) }]).ok).toBe(false);
  expect(mayGiveSeat('me', backup(), [{ ...own, until: days(30) }]).ok).toBe(true);
});

test('a backup that is allowed never lets more than the covered seat does', () => {
  const held = fc.record({ role: fc.constantFrom(...roles), school: fc.constantFrom('high', 'middle', null), charter: fc.constantFrom(null, 'c'), covers: fc.constantFrom(null, 'zoe'), until: fc.option(fc.integer({ min: 1, max: 200 }).map(days)) });
  fc.assert(fc.property(fc.array(held, { maxLength: 4 }), fc.constantFrom(...roles), fc.constantFrom('high', 'middle', null), fc.integer({ min: 1, max: 200 }), (seats, role, school, until) => {
    if (!mayGiveSeat('me', backup({ role, school, until: days(until) }), seats).ok) return;
    expect(until).toBeLessThanOrEqual(longestCover);
    expect(seats.some((one) => one.role === role && one.school === school && one.covers === null && (one.until === null || one.until >= days(until)))).toBe(true);
  }), { numRuns: 1000 });
});

test('a day of 25 hours is no reason to refuse the last of 90 days', () => expect(mayGiveSeat('me', backup({ until: instant(Date.parse(days(90)) + 3_600_000) }), [own]).ok).toBe(true));
