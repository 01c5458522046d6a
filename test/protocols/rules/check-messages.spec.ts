import { checkMessages, highestGrade } from '../../../src/protocols/rules/check-messages.js';
import { readingGrade } from '../../../src/protocols/rules/reading-grade.js';
import { familyReaders } from '../../../src/protocols/rules/vocabulary.js';
import { aProtocol, everyProtocol } from '../a-protocol.js';

describe('checkMessages', () => {
  it.each(everyProtocol.map((one) => [`${one.id} ${one.version}`, one] as const))('finds the family texts of %s easy to read and there in Spanish', (_, { definition, wording, translations }) => {
    expect(checkMessages(definition, wording, translations)).toEqual([]);
    for (const { id, to } of definition.messages) if (familyReaders.includes(to)) expect(readingGrade(wording.messages[id]!.body.join('\n'))).toBeLessThanOrEqual(highestGrade);
  });

  it('says nothing of a person of concern to a target: no blank lets it in, no name, health or discipline', () => {
    for (const { wording } of everyProtocol) {
      for (const id of ['message-target', 'message-guardian-of-target']) expect(wording.messages[id]?.body.join(' ') ?? '').not.toMatch(/diagnos|disab|suspen|IEP|504|level|\bhe\b|\bshe\b/i);
    }
  });

  it('wants every family text in each language, and no other', () => {
    const { definition, wording, translations } = aProtocol('ntac-general@2.0');
    translations.es!.messages['message-reporter'] = wording.messages['message-reporter']!;
    translations.es!.messages['message-target']!.body = [];
    expect(checkMessages(definition, wording, translations)).toEqual(['wording.es.messages has words for "message-reporter", which is no family text.', 'wording.es.messages.message-target has an empty part.']);
    expect(checkMessages(definition, wording, { ...aProtocol('ntac-general@2.0').translations, vi: { language: 'fr', reviewed: null, messages: {} } })).toContain('wording.vi.json says that its language is "fr".');
    const old = aProtocol();
    expect(checkMessages(old.definition, old.wording, translations)).toEqual(['wording.es stands beside a protocol of format 1, which has no messages.']);
  });
});
