import { leavesWork, meantAboutWeapons, weaponsProblems, weaponsStanding, type WeaponsTexts } from '../../../src/assessment/rules/weapons.js';
import { localDate } from '../../../src/kernel/local-date.js';

const context = { owners: ['sam'], today: localDate('2026-11-16') };
const none: WeaponsTexts = { answer: 'none', askedOf: 'guardian', askedOfName: '', storage: '', action: 'none', verifiedBy: '', verifiedOn: '', triedBy: '', triedHow: '', triedWhy: '', owner: '', due: '' };
const goesOn = { owner: 'sam', due: '2026-11-20' };
const reach: WeaponsTexts = { ...none, answer: 'accessible', storage: 'Rifle in a safe', action: 'locked' };
const fields = (given: WeaponsTexts): string[] => weaponsProblems(given, context).map(({ field }) => field);

test.each<[string, WeaponsTexts, string[]]>([
  ['no weapon', none, []],
  ['no weapon, checked', { ...none, verifiedBy: 'Dana', verifiedOn: '2026-11-15' }, []],
  ['asked of somebody else without a name', { ...none, askedOf: 'other' }, ['askedOfName']],
  ['within reach, somebody goes on', { ...reach, ...goesOn }, []],
  ['within reach, checked', { ...reach, verifiedBy: 'Dana', verifiedOn: '2026-11-16' }, []],
  ['within reach and nobody goes on', reach, ['owner', 'due']],
  ['within reach, nothing said', { ...reach, storage: ' ', action: '', ...goesOn }, ['storage', 'action']],
  ['checked by nobody', { ...reach, verifiedOn: '2026-11-16' }, ['verifiedBy']],
  ['checked on no day', { ...reach, verifiedBy: 'Dana', ...goesOn }, ['verifiedOn']],
  ['checked tomorrow', { ...reach, verifiedBy: 'Dana', verifiedOn: '2026-11-17' }, ['verifiedOn']],
  ['not yet known without an attempt', { ...none, answer: 'not-yet-known', ...goesOn }, ['triedBy', 'triedHow']],
  ['not yet known with one', { ...none, answer: 'not-yet-known', triedBy: 'Sam', triedHow: 'Calls', ...goesOn }, []],
  ['could not be learned without why', { ...none, answer: 'could-not-learn', triedBy: 'Sam', triedHow: 'Calls' }, ['triedWhy']],
])('%s', (_, given, expected) => {
  expect(fields(given)).toEqual(expected);
});

test('only an unknown and an unchecked weapon leave work', () => {
  expect(leavesWork({ answer: 'not-yet-known', verifiedOn: null })).toBe(true);
  expect(leavesWork({ answer: 'accessible', verifiedOn: '' })).toBe(true);
  expect(leavesWork({ answer: 'accessible', verifiedOn: '2026-11-16' })).toBe(false);
  expect(leavesWork({ answer: 'none', verifiedOn: null })).toBe(false);
});

test('leftovers of another finding are not kept', () => {
  expect(meantAboutWeapons({ ...reach, ...goesOn, answer: 'none', triedBy: 'x', triedWhy: 'y' })).toEqual(none);
  expect(meantAboutWeapons({ ...reach, verifiedBy: 'Dana', verifiedOn: '2026-11-16', ...goesOn })).toEqual({ ...reach, verifiedBy: 'Dana', verifiedOn: '2026-11-16' });
});

test('where the block stands', () => {
  expect(weaponsStanding([])).toBe('not-asked');
  expect(weaponsStanding([{ answer: 'not-yet-known' }])).toBe('open');
  expect(weaponsStanding([{ answer: 'not-yet-known' }, { answer: 'none' }])).toBe('known');
  expect(weaponsStanding([{ answer: 'not-yet-known' }, { answer: 'could-not-learn' }])).toBe('ended');
  expect(weaponsStanding([{ answer: 'could-not-learn' }, { answer: 'not-yet-known' }])).toBe('open');
});
