import fc from 'fast-check';
import { nameKeys, nearness } from '../../../src/people/rules/near-names.js';

const given = ['Jon', 'John', 'Katherine', 'Catherine', 'Kathryn', 'Zoë', 'Zoe\u0308', 'Hạnh', 'Lena', 'Lenna', 'Lenah', 'يوسف', 'يونس', '서윤', 'Оксана', "D'Andre", 'Anne-Sophie'];
const familyNames = ['Whitlock', 'Witlock', 'Núñez', 'Nunes', 'O’Dunleavy', 'de la Cruz', 'Delacruz', 'الطحّان', 'Nguyễn', 'Dunmore', 'Dunmoor'];
const likelyName = fc.array(fc.constantFrom(...given, ...familyNames), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const brokenText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
const anyName = fc.oneof(likelyName, likelyName, fc.string({ unit: 'grapheme' }), brokenText);

/** The same name with one letter of its last word changed: what a hurried hand does. */
const slipped = fc.tuple(likelyName, fc.nat(), fc.constantFrom('a', 'n', 'x')).map(([name, at, letter]) => {
  const letters = [...name];
  letters[at % letters.length] = letter;
  return [name, letters.join('')] as const;
});
const pairs = fc.oneof(fc.tuple(anyName, anyName), slipped);

describe('nearness, whatever the names', () => {
  it('reads the same from both sides', () => {
    fc.assert(fc.property(pairs, ([one, other]) => expect(nearness(one, other)).toBe(nearness(other, one))), { numRuns: 2000 });
  });

  it('calls a name the same as itself in another order or normalisation, where it holds a letter at all', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const expected = nameKeys(name).length > 0 ? 'same' : null;
        expect(nearness(name, name.split(' ').reverse().join(' '))).toBe(expected);
        expect(nearness(name.normalize('NFD'), name.normalize('NFC'))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is never found where the index would not look: near names share a key', () => {
    let found = 0;
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        if (nearness(one, other) === null) return;
        found += 1;
        const keys = nameKeys(one);
        expect(nameKeys(other).some((key) => keys.includes(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('answers soon for texts of any length', () => {
    const long = 'Anna Lena '.repeat(5_000);
    const started = performance.now();
    expect(nearness(long, long.replace('Anna', 'Ana'))).toBeNull();
    expect(nearness('a'.repeat(50_000), 'a'.repeat(49_999))).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
