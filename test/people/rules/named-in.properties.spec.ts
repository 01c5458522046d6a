import fc from 'fast-check';
import { students } from '../../../src/demo/district/index.js';
import { words } from '../../../src/people/rules/folded.js';
import { tellsOf } from '../../../src/people/rules/known-by.js';
import { maySpeakOfOne, namedIn, textKeys } from '../../../src/people/rules/named-in.js';
import { nameKeys, nearness } from '../../../src/people/rules/near-names.js';

const given = ['Jon', 'John', 'Katherine', 'Catherine', 'Zoë', 'Hạnh', 'Lena', 'Lenna', 'يوسف', '서윤', 'Оксана', "D'Andre"];
const family = ['Whitlock', 'Witlock', 'Núñez', 'Nunes', 'O’Dunleavy', 'Quintanilla', 'الطحّان', 'Nguyễn', 'Dunmore', 'Dunmoor'];
const name = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family), fc.option(fc.constantFrom(...family))).map((parts) => parts.filter((part) => part !== null).join(' '));
const names = given.flatMap((one) => family.map((other) => `${one} ${other}`));
/** Every two names of the list that are the same or near, but for short ones with a slip in each word. */
const sure = (told: string, known: string) => words(told).some((word) => words(known).includes(word)) || words(told).join('').length >= 10;
const pairs = names.flatMap((told) => names.filter((known) => nearness(told, known) !== null && sure(told, known)).map((known) => [told, known] as const));
const schoolWords = ('he she they was seen near by the gym in room twelve with a black backpack wearing red hoodie at lunch cafeteria hallway front door of library after third period bus parking lot someone told me that will hurt '
  + 'everybody tomorrow grade tall boy girl hair jacket running stairs office says has knife weapon bag locker please come quick now friends saw video phone class math teacher field park street grace may mark hunter').split(' ');
const filler = (least: number) => fc.array(fc.constantFrom(...schoolWords), { minLength: least, maxLength: 40 }).map((some) => some.join(' '));

describe('a name in a text, whatever stands around it', () => {
  it('is found wherever it stands, near names included, and its keys with it', () => {
    expect(pairs.length).toBeGreaterThan(names.length + 100);
    fc.assert(fc.property(filler(8), filler(8), fc.constantFrom(...pairs), fc.boolean(), (before, after, [told, known], capitals) => {
      const text = `${before} ${capitals ? told : told.toLowerCase()} ${after}`;
      expect([text, known, namedIn(text, known)]).toEqual([text, known, true]);
      expect(textKeys(text).some((key) => nameKeys(known).includes(key))).toBe(true);
    }), { numRuns: 500 });
  });

  it('reads the same from both sides, and in every normalisation', () => {
    fc.assert(fc.property(filler(10), name, name, (around, told, known) => {
      const text = `${around} ${told}`;
      expect(maySpeakOfOne(text, known)).toBe(maySpeakOfOne(known, text));
      expect(namedIn(text.normalize('NFD'), known.normalize('NFC'))).toBe(namedIn(text.normalize('NFC'), known.normalize('NFD')));
    }), { numRuns: 500 });
  });

  it('is not found in words that any report has: not one student of the invented district', () => {
    fc.assert(fc.property(filler(13), (text) => {
      expect(students.filter(({ name: { full, used } }) => tellsOf(text, { full, used: used ?? null })).map(({ key }) => [key, text])).toEqual([]);
    }), { numRuns: 60 });
  });

  it('is never one for which the text shares no key with the name', () => {
    fc.assert(fc.property(filler(13), name, (text, known) => {
      const keys = new Set(nameKeys(known));
      if (!nameKeys(text).some((key) => keys.has(key))) expect(namedIn(text, known)).toBe(false);
    }), { numRuns: 500 });
  });

  it('answers soon for texts and names of any length and kind', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (text, known) => { expect(typeof namedIn(text, known)).toBe('boolean'); }));
    const started = performance.now();
    for (let n = 0; n < 200; n += 1) namedIn('Anna Lena '.repeat(30), `Anna${n} Lena Anna`);
    namedIn('Anna Lena '.repeat(20_000), 'Anna Lenna');
    namedIn(`${'a'.repeat(50_000)} ${'b '.repeat(30)}`, `${'a'.repeat(49_999)} b`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
