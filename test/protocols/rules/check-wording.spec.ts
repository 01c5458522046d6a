import { checkWording } from '../../../src/protocols/rules/check-wording.js';
import type { Definition } from '../../../src/protocols/rules/definition.js';
import type { Wording } from '../../../src/protocols/rules/files.js';
import { aProtocol } from '../a-protocol.js';

function about(damage: (wording: Wording, definition: Definition) => void): string[] {
  const { definition, wording } = aProtocol();
  damage(wording, definition);
  return checkWording(definition, wording);
}

describe('checkWording', () => {
  it('accepts the shipped wording', () => expect(about(() => undefined)).toEqual([]));

  it.each<[string, (wording: Wording, definition: Definition) => void, string]>([
    ['a notice without words', (w) => void delete w.notices['notice-target'], 'wording.notices has no words for "notice-target".'],
    ['an answer without words', (w) => void delete (w.answers as Record<string, unknown>).mixed, 'wording.answers has no words for "mixed".'],
    ['a term without words', (_, d) => void d.terms.push('hold'), 'wording.terms has no words for "hold".'],
    ['a new question without words', (_, d) => void d.themes[0]!.questions.push({ id: 'motive-new' }), 'wording.questions has no words for "motive-new".'],
    ['words left over', (w) => void (w.facts['full-moon'] = { name: 'Full moon', text: 'It was.' }), 'wording.facts has words for "full-moon", which nothing uses.'],
    ['a group left over', (w) => void Object.assign(w, { jokes: {} }), 'wording has words for "jokes", which nothing uses.'],
    ['a whole group missing', (w) => void delete (w as Partial<Wording>).blocks, 'wording has no words for "blocks".'],
    ['a hint missing', (w) => void delete (w.questions['weapon-access'] as Partial<Wording['questions'][string]>).hint, 'wording.questions.weapon-access has no words for "hint".'],
    ['a field misspelled', (w) => void Object.assign(w.levels.high!, { ancors: ['x'] }), 'wording.levels.high has words for "ancors", which nothing uses.'],
    ['an empty sentence', (w) => void (w.notices['notice-target']!.why = ' '), 'wording.notices.notice-target.why is empty.'],
    ['nothing to look for', (w) => void (w.questions['weapon-access']!.lookFor = []), 'wording.questions.weapon-access.lookFor is empty.'],
  ])('names %s, and only that', (_, damage, sentence) => {
    const sentences = about(damage);
    expect(sentences).toContain(sentence);
    expect(sentences.filter((one) => one !== sentence && !one.startsWith('wording.blocks has no words'))).toEqual([]);
  });
});
