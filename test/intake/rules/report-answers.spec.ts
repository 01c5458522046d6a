import { weaponVerdict } from '../../../src/intake/rules/report-answers.js';

test.each([
  [['none']], [['unknown']], [['seen']], [['seen', 'claimed', 'home']],
])('%j is an answer about weapons', (answers) => {
  expect(weaponVerdict(answers)).toEqual({ ok: true });
});

test.each([
  [[], 'Say what is known about weapons'], [['none', 'seen'], 'cannot stand beside'], [['unknown', 'home'], 'cannot stand beside'], [['none', 'unknown'], 'cannot stand beside'],
])('%j is not', (answers, sentence) => {
  expect(weaponVerdict(answers)).toEqual({ ok: false, why: expect.stringContaining(sentence) });
});
