import fc from 'fast-check';
import { initials, sortNameFor } from '../../../src/people/rules/person-name.js';

describe('the suggested sort name', () => {
  it.each([
    ['Dana Whitfield', 'Whitfield, Dana'],
    ['Maria Núñez-Álvarez', 'Núñez-Álvarez, Maria'],
    ['Ana de la Cruz', 'de la Cruz, Ana'],
    ['Tobias van der Hoeveling', 'van der Hoeveling, Tobias'],
    ['Marcus Odell Prewitt III', 'Prewitt, Marcus Odell, III'],
    ['Marcus Prewitt Jr.', 'Prewitt, Marcus, Jr.'],
    ['  Dana \t Whitfield ', 'Whitfield, Dana'],
    ['Whitfield, Dana', 'Whitfield, Dana'],
    ['Wulandari', 'Wulandari'],
    ['de la Cruz', 'la Cruz, de'],
    ['林雨晴', '林雨晴'],
    ['محمد الحسن', 'محمد الحسن'],
    ['', ''],
  ])('of %j is %j', (full, sort) => expect(sortNameFor(full)).toBe(sort));

  it('keeps every word that was written', () => {
    const name = fc.array(fc.string({ unit: 'grapheme', minLength: 1 })).map((parts) => parts.join(' '));
    const wordsOf = (text: string) => text.split(/[\s,]+/u).filter(Boolean).sort();
    fc.assert(fc.property(name, (full) => expect(wordsOf(sortNameFor(full))).toEqual(wordsOf(full))));
  });
});

describe('initials', () => {
  it.each([
    ['Zoë Brânză', null, 'ZB'],
    ['Nguyễn Thị Hạnh', null, 'NH'],
    ['Katherine Anne Dunmore', 'Katie', 'K'],
    ['Maria Núñez-Álvarez', 'Maria Núñez', 'MN'],
    ['Wulandari', null, 'W'],
    ['E\u0301ric o\u0308stlund', null, 'E\u0301O\u0308'],
    ['محمد الحسن', null, 'م'],
    ['林雨晴', null, '林'],
    ['박서윤', 'Seoyun Bak', 'SB'],
    ['“Bee” (Smith)', null, 'BS'],
    ['', null, '?'],
    ['— ★', null, '?'],
  ])('of %j, used %j, are %j', (full, used, expected) => expect(initials({ full, used })).toBe(expected));

  it('are never empty, whatever was typed', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (full) => expect(initials({ full, used: null })).not.toBe('')));
  });
});
