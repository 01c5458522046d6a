import fc from 'fast-check';
import { searchKeyOf } from '../../../src/access/rules/folded-name.js';
import { searchKey as folded } from '../../../src/kernel/search-key.js';

test.each([['  Maria   NÚÑEZ ', 'maria nunez'], ['Zoë Brânză', 'zoe branza'], ['Nguyễn Thị Hạnh', 'nguyen thi hanh'], ['محمد الحسن', 'محمد الحسن'], ['유승아', '유승아'.normalize('NFKD')], ['Ｔheo', 'theo']])('%s is looked for as %s', (name, key) => expect(folded(name)).toBe(key));

test('folding twice changes nothing more', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(folded(folded(text))).toBe(folded(text)))));

test('a search key begins with the name used and says nothing twice', () => expect(searchKeyOf({ name: 'Maria Núñez', fullName: 'Maria Núñez-Álvarez', username: 'Maria' })).toBe('maria nunez maria nunez-alvarez maria'));
test('a name that is the whole one stands once', () => expect(searchKeyOf({ name: 'Ruth', fullName: 'Ruth', username: 'ruth' })).toBe('ruth'));
