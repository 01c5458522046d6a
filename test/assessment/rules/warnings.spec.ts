import fc from 'fast-check';
import { byRecency, warningProblems } from '../../../src/assessment/rules/warnings.js';

const known = { named: ['leakage'], facts: new Set(['f']), today: '2026-11-16' };
const given = { warning: 'leakage', sighting: 'seen', firstSeen: '2026-11-10', lastSeen: '2026-11-10', trend: 'unknown', facts: [], note: 'Told a friend' };
const fields = (change: Partial<typeof given>) => warningProblems({ ...given, ...change }, known).map(({ field }) => field);

test('what was seen has days, a trend and something that shows it; what was not seen needs none of them', () => {
  expect([fields({}), fields({ note: '', facts: ['f'] as never }), fields({ sighting: 'not-seen', firstSeen: '', lastSeen: '', trend: '', note: '' })]).toEqual([[], [], []]);
  expect([fields({ firstSeen: '' }), fields({ lastSeen: '2026-11-09' }), fields({ trend: '' }), fields({ note: ' ' }), fields({ facts: ['g'] as never }), fields({ warning: '' })]).toEqual([['firstSeen'], ['lastSeen'], ['trend'], ['note'], ['facts'], ['warning']]);
});

test('the order follows days alone: nothing is lost, later stands above earlier, and equals stay as the protocol has them', () => {
  const day = fc.option(fc.integer({ min: 1, max: 9 }).map((n) => `2026-11-0${n}`), { nil: null });
  fc.assert(fc.property(fc.array(day, { maxLength: 8 }), (days) => {
    const all = days.map((lastSeen, at) => ({ lastSeen, at }));
    const sorted = byRecency(all);
    expect([...sorted].sort((a, b) => a.at - b.at)).toEqual(all);
    for (const [index, one] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next !== undefined) expect(one.lastSeen === next.lastSeen ? one.at < next.at : (one.lastSeen ?? '') > (next.lastSeen ?? '')).toBe(true);
    }
  }));
});
