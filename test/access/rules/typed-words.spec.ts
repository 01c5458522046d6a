import { holdsWords } from '../../../src/access/rules/typed-words.js';

test.each([[{ body: ['He was calmer today.'] }, true], [{ when: ['2026-11-16'], to: ['abcdefghijklmnopqrstuvwxyz'] }, false], [{ body: ['  word  '] }, false], [{ password: ['four unrelated words here'], formId: ['a b'] }, false], [{}, false], [{ sealedRationale: ['what nobody may read yet'] }, false], [{ tags: ['one', 'two words'] }, true]])('%j: %s', (body, kept) => expect(holdsWords(body as Record<string, string[]>)).toBe(kept));
