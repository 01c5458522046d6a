import fc from 'fast-check';
import { trailRows } from '../../../src/exports/rules/trail-lines.js';

const numbers = (entries: string): number[] => entries.split(', ').flatMap((part) => {
  const [from, to = from] = part.split('–').map(Number) as [number, number?];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
});

test('every entry stands in exactly one row, in order', () => {
  const acts = fc.uniqueArray(fc.record({ seq: fc.integer({ min: 1, max: 200 }), day: fc.constantFrom('1', '2'), time: fc.constant('8:00 AM'), name: fc.constantFrom('a', 'b'), words: fc.constantFrom('x', 'y') }), { selector: ({ seq }) => seq });
  fc.assert(fc.property(acts, (trail) => {
    const rows = trailRows(trail);
    expect(rows.flatMap(({ entries }) => numbers(entries))).toEqual(trail.map(({ seq }) => seq).sort((a, b) => a - b));
    expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(trail.length);
  }));
});
