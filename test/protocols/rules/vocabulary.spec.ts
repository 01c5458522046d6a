import { personKinds as peoplesKinds } from '../../../src/people/rules/person-kinds.js';
import * as vocabulary from '../../../src/protocols/rules/vocabulary.js';

const lists: [string, readonly string[]][] = Object.entries(vocabulary);

describe('the closed lists of a protocol', () => {
  it.each(lists)('%s holds readable words, each once', (_, words) => {
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('ask for the kinds of people that the records know', () => expect([...vocabulary.personKinds]).toEqual([...peoplesKinds]));
});
