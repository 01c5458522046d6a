import fc from 'fast-check';
import { folded } from '../../../src/people/rules/folded.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe('folded', () => {
  it.each([
    ['Núñez-Álvarez, MARIA', 'nunez alvarez maria'],
    ['O’Dunleavy', 'odunleavy'],
    ["O'Dunleavy", 'odunleavy'],
    ['O´Dunleavy', 'odunleavy'],
    ['O\u1ffdDunleavy', 'odunleavy'],
    ['O＇Dunleavy', 'odunleavy'],
    ['ＫＡＴＩＥ  Ｄｕｎｍｏｒｅ', 'katie dunmore'],
    ['Đặng Thị Tuyết', 'dang thi tuyet'],
    ['Kłos Strauß Ærø', 'klos strauss aero'],
    ['أحمد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['Σοφίας', 'σοφιασ'],
    ['박서윤', '박서윤'],
    ['Kealohapauʻole', 'kealohapauole'],
    ['Ṣeun\u200d\u00ad', 'seun'],
    ['★ – !', ''],
  ])('%s reads %s', (text, expected) => expect(folded(text)).toBe(expected));

  it('keeps the vowel signs of scripts in which they tell names apart', () => {
    expect(folded('सीता')).not.toBe(folded('सुता'));
    expect(folded('ガク')).not.toBe(folded('カク'));
  });

  it('has nothing left to fold the second time, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => expect(folded(folded(text))).toBe(folded(text))), { numRuns: 1000 });
  });

  it('does not care how the text was normalised or capitalised', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(folded(text.normalize(form))).toBe(folded(text));
        expect(folded(text.toUpperCase())).toBe(folded(text));
      }),
      { numRuns: 1000 },
    );
  });
});
