import fc from 'fast-check';
import { likeness, personKeys } from '../../../src/people/rules/known-by.js';
import { nameKeys, nearness } from '../../../src/people/rules/near-names.js';

const katie = { full: 'Katherine Anne Dunmore', used: 'Katie' };
const ethan = { full: '陳思遠', used: 'Ethan Chen' };
const mateo = { full: 'Mateo Quintanilla Ibarra', used: null };

test.each([
  ['katherine anne dunmore', katie, 'same'],
  ['Katie', katie, 'same'],
  ['Katie Dunmore', katie, 'near'],
  ['Catherine Dunmore', katie, 'near'],
  ['Dunmore', katie, 'part'],
  ['Ethan Chen', ethan, 'same'],
  ['陳思遠', ethan, 'same'],
  ['Mateo Quintanilla', mateo, 'near'],
  ['Mateo in 10th grade', mateo, 'part'],
  ['Jon Whitlock', mateo, null],
  ['', mateo, null],
  ['!', mateo, null],
] as const)('"%s" and %o: %s', (asked, person, expected) => expect(likeness(asked, person)).toBe(expected));

const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Katie', 'Dunmore', 'Katherine Dunmore', 'Jon Whitlock', 'O’Shaughlin'));

test('whoever is like an asked name shares a key with it, and no closer name is passed over', () => {
  fc.assert(fc.property(name, name, fc.option(name), (asked, full, used) => {
    const how = likeness(asked, { full, used });
    const keys = new Set(personKeys({ full, used }));
    if (how !== null) expect(nameKeys(asked).some((key) => keys.has(key))).toBe(true);
    if (nearness(asked, full) === 'same') expect(how).toBe('same');
    if (nearness(asked, full) === 'near') expect(['same', 'near']).toContain(how);
  }));
});
