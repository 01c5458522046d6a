import fc from 'fast-check';
import { leavesWork, meantAboutWeapons, weaponsFindings, weaponsProblems, weaponsStanding, type WeaponsTexts } from '../../../src/assessment/rules/weapons.js';
import { localDate } from '../../../src/kernel/local-date.js';

const context = { owners: ['sam'], today: localDate('2026-11-16') };
const text = fc.constantFrom('', ' ', 'words');
const day = fc.constantFrom('', '2026-11-10', '2026-11-16', '2026-11-20', 'soon');
const texts: fc.Arbitrary<WeaponsTexts> = fc.record({
  answer: fc.constantFrom(...weaponsFindings), askedOf: fc.constantFrom('guardian', 'other'), askedOfName: text, storage: text, action: fc.constantFrom('', 'locked', 'none'), verifiedBy: text, verifiedOn: day,
  triedBy: text, triedHow: text, triedWhy: text, owner: fc.constantFrom('', 'sam', 'stranger'), due: day,
});

test('an answer without problems that leaves work always has somebody of the team and a day', () => {
  fc.assert(fc.property(texts, (given) => {
    const kept = meantAboutWeapons(given);
    if (weaponsProblems(kept, context).length > 0) return;
    expect(leavesWork(kept)).toBe(kept.owner !== '');
    if (leavesWork(kept)) expect([kept.owner, kept.due >= context.today]).toEqual(['sam', true]);
    if (kept.answer === 'not-yet-known') expect([kept.triedBy.trim(), kept.triedHow.trim()]).toEqual(['words', 'words']);
  }));
});

test('what is meant is meant once, and asking never un-asks', () => {
  fc.assert(fc.property(texts, (given) => expect(meantAboutWeapons(meantAboutWeapons(given))).toEqual(meantAboutWeapons(given))));
  const answers = fc.array(fc.record({ answer: fc.constantFrom(...weaponsFindings) }), { minLength: 1 });
  fc.assert(fc.property(answers, (all) => expect(weaponsStanding(all)).not.toBe('not-asked')));
});
