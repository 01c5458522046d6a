import fc from 'fast-check';
import { certaintyOf, closest, groundOf, matchGrounds, mayJoinDespite, maySetAside, maySignDespite, type FoundMatch } from '../../../src/cases/rules/conflict-matches.js';

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

test('nobody sets a match of their own aside, and a certain one only the district', () => {
  fc.assert(fc.property(fc.constantFrom(...matchGrounds), fc.constantFrom('ruth', 'maria'), fc.boolean(), (ground, by, district) => {
    const { ok } = maySetAside(match(ground), { account: by, district });
    return ok === (by !== 'ruth' && (district || certaintyOf(ground) === 'possible'));
  }));
  expect(maySetAside(null, { account: 'maria', district: true }).ok).toBe(false);
});
