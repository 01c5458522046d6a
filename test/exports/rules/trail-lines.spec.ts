import { spans, trailRows, type TrailAct } from '../../../src/exports/rules/trail-lines.js';

const act = (seq: number, more: Partial<TrailAct> = {}): TrailAct => ({ seq, day: 'Nov 16, 2026', time: '8:00 AM', name: 'Maria', words: 'looked at the case', ...more });

test('numbers in a row become a span', () => {
  expect(spans([4, 5, 6, 9])).toBe('4–6, 9');
  expect(spans([1])).toBe('1');
  expect(spans([])).toBe('');
});

test('the same act of one person several times in a row on one day is one row with its entries', () => {
  expect(trailRows([act(7), act(3), act(4), act(9, { name: 'Samuel' }), act(12)])).toEqual([
    { entries: '3–4, 7', day: 'Nov 16, 2026', time: '8:00 AM', name: 'Maria', words: 'looked at the case', times: 3 },
    { entries: '9', day: 'Nov 16, 2026', time: '8:00 AM', name: 'Samuel', words: 'looked at the case', times: 1 },
    { entries: '12', day: 'Nov 16, 2026', time: '8:00 AM', name: 'Maria', words: 'looked at the case', times: 1 },
  ]);
});

test('another day is another row', () => {
  expect(trailRows([act(1), act(2, { day: 'Nov 17, 2026' })])).toHaveLength(2);
});
