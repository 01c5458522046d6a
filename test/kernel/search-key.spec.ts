import fc from 'fast-check';
import { searchKey, searchPattern } from '../../src/kernel/search-key.js';

test.each([['  Peñasco   High ', 'penasco high'], ['ŁÓDŹ', 'łodz'], ['Ōtāhuhu', 'otahuhu'], ['مدرسة', 'مدرسة'], ['', '']])('%j is looked for as %j', (name, key) => expect(searchKey(name)).toBe(key));

test('a key is its own key', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(searchKey(searchKey(name))).toBe(searchKey(name))));
});

test('what a pattern means to LIKE is written so that it means itself', () => expect(searchPattern('50%_off!')).toBe('%50!%!_off!!%'));
