import { asJudged, determinationStanding } from '../../../src/assessment/rules/determination-standing.js';

const one = (level: string, complete: boolean, facts: string[] = []) => ({ level, complete, facts });

test('nothing stands before the first', () => {
  expect(determinationStanding([])).toEqual({ agreed: null, proposed: null, facts: [] });
});

test('a first one that lacks a signature is proposed, and its facts act', () => {
  const first = one('high', false, ['weapon']);
  expect(determinationStanding([first])).toEqual({ agreed: null, proposed: first, facts: ['weapon'] });
});

test('what was signed goes on standing while a newer one is not', () => {
  const [agreed, proposed] = [one('high', true, ['weapon']), one('low', false, ['threat-to-self'])];
  expect(determinationStanding([agreed, proposed])).toEqual({ agreed, proposed, facts: ['threat-to-self', 'weapon'] });
});

test('once the newer one is signed it stands alone', () => {
  const newer = one('low', true);
  expect(determinationStanding([one('high', true, ['weapon']), newer])).toEqual({ agreed: newer, proposed: null, facts: [] });
});

test('the ground of a recorded one is its citations and the facts in words', () => {
  expect(asJudged({ level: 'low', rationale: 'So.', citations: [1, 2], written_facts: ' ' }, []).restsOn).toBe(2);
  expect(asJudged({ level: 'low', rationale: 'So.', citations: [], written_facts: 'He said so.' }, []).restsOn).toBe(1);
});
