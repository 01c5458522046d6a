import fc from 'fast-check';
import { filledText, languageWords, usedTextProblems } from '../../../src/management/rules/family-messages.js';
import { ProtocolLibrary } from '../../../src/protocols/index.js';

const offered = [{ language: 'en', sendable: true }, { language: 'es', sendable: false }];

test('blanks are filled, what the sender fills in by hand is marked, and what is put in stays as it is', () => {
  expect(filledText({ subject: 'From {school}', body: ['This is {caller} of {school}, {phone}, on {date}.', 'A {word} of its own'] }, { school: 'North $& {caller}', caller: 'Maria Núñez' })).toEqual({
    subject: 'From North $& {caller}', paragraphs: ['This is Maria Núñez of North $& {caller}, … (phone number), on … (day and time).', 'A {word} of its own'],
  });
});

test('a draft translation cannot have been sent, nor a text that was not offered', () => {
  for (const fine of [null, 'own', 'en']) expect(usedTextProblems(fine, offered)).toEqual([]);
  expect(usedTextProblems('es', offered)).toEqual([{ field: 'usedText', text: 'This translation is a draft that no translator has checked, and it cannot be sent. Choose another text' }]);
  expect(usedTextProblems('fr', offered)).toEqual([{ field: 'usedText', text: 'Choose one of the texts' }]);
  expect(usedTextProblems('es', [{ language: 'es', sendable: true }])).toEqual([]);
  expect(languageWords('es')).toBe('Spanish');
});

test('what a target is told is made of the protocol, the school and the caller alone', () => {
  const texts = new ProtocolLibrary().published().flatMap(({ id, version }) => {
    const { definition, wording } = new ProtocolLibrary().read(id, version);
    return definition.messages.filter(({ to }) => to === 'target' || to === 'guardian-of-target').map((message) => wording.messages[message.id]!);
  });
  expect(texts.length).toBeGreaterThan(3);
  const plain = fc.string().filter((text) => !text.includes('{'));
  fc.assert(fc.property(plain, plain, fc.constantFrom(...texts), (school, caller, text) => {
    const { subject, paragraphs } = filledText(text, { school, caller });
    for (const [n, line] of [text.subject, ...text.body].entries()) {
      const said = line.replaceAll('{school}', () => school).replaceAll('{caller}', () => caller).replaceAll('{phone}', () => '… (phone number)').replaceAll('{date}', () => '… (day and time)');
      expect([subject, ...paragraphs][n]).toBe(said);
    }
  }));
});
