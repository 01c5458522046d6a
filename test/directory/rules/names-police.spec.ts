import fc from 'fast-check';
import { namesPolice } from '../../../src/directory/rules/names-police.js';

test.each(['Call the police before Friday', 'A deputy walks him to the bus', 'The SRO sits in', 'Sheriff’s Office', 'He could be arrested', 'Law-enforcement visit at home', 'officer Whitfield meets them'])('%j names them', (text) => expect(namesPolice(text)).toBe(true));
test.each(['A morning check-in with the counselor', 'The attendance officer calls', 'policy', 'He polices nobody’s words', 'restful', 'Officerless'])('%j does not', (text) => expect(namesPolice(text)).toBe(false));

test('more words never take a name away', () => {
  fc.assert(fc.property(fc.lorem(), fc.lorem(), (before, after) => expect(namesPolice(`${before} police ${after}`)).toBe(true)));
});
