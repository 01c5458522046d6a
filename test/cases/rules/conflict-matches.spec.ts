import fc from 'fast-check';
import { certaintyOf, closest, groundOf, isAnswered, suspendedBy, matchGrounds, mayJoinDespite, maySetAside, maySignDespite, type FoundMatch } from '../../../src/cases/rules/conflict-matches.js';

const match = (ground: FoundMatch['ground'], account = 'ruth'): FoundMatch => ({ account, ground, about: 'somebody' });

test('the same person is certain; a like name, a report and having been there are possible', () => {
  expect(matchGrounds.filter((ground) => certaintyOf(ground) === 'certain')).toEqual(['subject', 'participant', 'guardian', 'household']);
});

test('of several grounds about one person the closest is kept', () => {
  expect(closest([match('household'), match('guardian'), match('household', 'maria'), { ...match('near-name'), about: 'another' }])).toEqual([match('guardian'), match('household', 'maria'), { ...match('near-name'), about: 'another' }]);
});

test('a certain match keeps from joining, any match from signing', () => {
  expect(mayJoinDespite([match('guardian')]).ok).toBe(false);
  expect(mayJoinDespite([match('near-name')]).ok).toBe(true);
  expect(maySignDespite([match('near-name')]).ok).toBe(false);
  expect(maySignDespite([]).ok).toBe(true);
});

test('a recusal that follows from a match is kept under its ground', () => {
  expect(matchGrounds.map(groundOf)).toEqual(['family', 'involved', 'family', 'family', 'family', 'involved', 'involved']);
});

test('an answer covers what stands as far off or farther, of the same person and about the same thing', () => {
  expect(isAnswered(match('household'), [match('guardian')])).toBe(true);
  expect(isAnswered(match('guardian'), [match('household')])).toBe(false);
  expect(isAnswered(match('guardian'), [match('guardian', 'maria'), { ...match('guardian'), about: 'another' }])).toBe(false);
});

test('one unanswered certain match keeps out; no number of possible ones does; more answers never keep out more', () => {
  const one = fc.record({ account: fc.constantFrom('ruth', 'maria'), ground: fc.constantFrom(...matchGrounds), about: fc.constantFrom('a', 'b') });
  fc.assert(fc.property(fc.array(one, { maxLength: 6 }), fc.array(one, { maxLength: 4 }), one, (found, answers, more) => {
    const out = suspendedBy(found, answers);
    expect(out.every((account) => found.some((each) => each.account === account && certaintyOf(each.ground) === 'certain'))).toBe(true);
    expect(suspendedBy(found, [...answers, more]).every((account) => out.includes(account))).toBe(true);
    expect(suspendedBy([...found, more], answers)).toEqual(expect.arrayContaining(out));
    expect(suspendedBy(found, found)).toEqual([]);
  }));
});

test('nobody sets a match of their own aside, and a certain one only the district', () => {
  fc.assert(fc.property(fc.constantFrom(...matchGrounds), fc.constantFrom('ruth', 'maria'), fc.boolean(), (ground, by, district) => {
    const { ok } = maySetAside(match(ground), { account: by, district });
    return ok === (by !== 'ruth' && (district || certaintyOf(ground) === 'possible'));
  }));
  expect(maySetAside(null, { account: 'maria', district: true }).ok).toBe(false);
});
