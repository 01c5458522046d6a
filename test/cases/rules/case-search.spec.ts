import fc from 'fast-check';
import { refusedSearch, shortestOfficerSearch } from '../../../src/cases/rules/case-search.js';
import { roles } from '../../../src/kernel/disciplines.js';

test('only who stands in cases as an officer alone must write more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.subarray([...roles]), (text, held) => {
    const length = [...text.trim()].length;
    const refused = held.length === 1 && held[0] === 'sro' && length > 0 && length < shortestOfficerSearch;
    expect(refusedSearch(text, held) !== null).toBe(refused);
  }));
});
