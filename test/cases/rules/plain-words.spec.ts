import fc from 'fast-check';
import { judgingWords } from '../../../src/cases/rules/plain-words.js';

const words = (text: string): string[] => judgingWords(text).map(({ word }) => word);

test.each<[string, string[]]>([
  ['He looked scary in class.', ['scary']], ['SCARY. Scary, scary!', ['SCARY']], ['A gang-looking jacket', ['gang-looking']], ['weird and creepy', ['weird', 'creepy']], ['suspicious-looking man', ['suspicious-looking']],
  ['She is a loner; her brother is defiant', ['loner', 'defiant']], ['Er ist weird.\n“scary”', ['weird']], ['He doesn’t talk. He is weird. It’s known', ['weird']], ["He doesn't talk. He is weird. It's known", ['weird']],
  ['“I am fine,” he said. He looked crazy.', ['crazy']], ['Acts like a thug', ['thug']],
])('%s', (text, found) => expect(words(text)).toEqual(found));

test.each([
  'He said “you are scary” and left.', 'She wrote "weird" on the desk', '«scary»', '„scary“', 'They call him ‘psycho’ in the hall', "They call him 'psycho' in the hall", '“scary and no end', '“You’re crazy,” she said',
  'Scarying', 'Mr. Evilsson', 'Thugs Mansion Avenue', 'a crazy-quilt', 'peanuts', 'punktual', 'hostility', 'A stranger came', 'He raised his fist and counted to three.', 'Looked at the floor, did not answer', '', ' \n ', '怖い 😀 weirdé',
  'He threw a chair at the window.', 'The dangerous weapon was a knife', 'Her unstable housing', 'He repeated: “Nobody should mess with me.”', 'Spoke in a raised voice, stood in the door', '“He is scary.” “He is weird.”',
])('no false alarm: %s', (text) => expect(words(text)).toEqual([]));

test('whatever stands around a quotation, its words are never pointed out, and the same word outside always is', () => {
  const around = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', ',', '\n', '5', 'é') });
  fc.assert(fc.property(around, around, fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»']), (before, after, [open, close]) => {
    expect(words(`${before} ${open}so scary here${close} ${after}`)).toEqual([]);
    expect(words(`${before} scary ${open}weird${close} ${after}`)).toEqual(['scary']);
  }));
});

test('each has a question that ends by asking or by saying what to write', () => {
  for (const { ask } of judgingWords('scary weird crazy thug evil')) expect(ask).toMatch(/^What .*[?.]$/);
});
