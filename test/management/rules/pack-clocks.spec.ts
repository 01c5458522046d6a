import { instant } from '../../../src/kernel/instant.js';
import { packClocks, timeOf, type PackClock } from '../../../src/management/rules/pack-clocks.js';
import type { CaseEvent } from '../../../src/protocols/index.js';

const plan: PackClock = { id: 'clock-plan', name: 'Plan', source: 'A policy', starts: 'level-agreed', until: 'plan-approved', within: { schoolDays: 3 } };
const at = (...all: [CaseEvent, number][]) => new Map(all.map(([event, ms]) => [event, { at: instant(ms), by: 'samuel' }]));

test('a clock runs from its first event until the second comes after it', () => {
  expect(packClocks([plan], at())).toEqual({ needed: [], met: [] });
  expect(packClocks([plan], at(['level-agreed', 5]))).toMatchObject({ needed: [{ kind: 'plan', about: 'clock-plan', by: { within: { schoolDays: 3 }, from: instant(5), since: 'the team agreed on a level' } }], met: [] });
  expect(packClocks([plan], at(['level-agreed', 5], ['plan-approved', 7]))).toEqual({ needed: [], met: [{ kind: 'plan', about: 'clock-plan', at: instant(7), by: 'samuel' }] });
  expect(packClocks([plan], at(['plan-approved', 4], ['level-agreed', 5])).needed).toHaveLength(1);
});

test('what is met by a notice or a check has its own clock', () => {
  expect(packClocks([{ ...plan, until: 'target-told' }], at(['level-agreed', 5]))).toEqual({ needed: [], met: [] });
});

test('“at once” is an hour, and the source says whose hour', () => {
  expect(timeOf({ within: 'at-once', source: 'A law' })).toEqual({ within: { hours: 1 }, source: 'A law; it says “at once”, and Waypost counts an hour' });
});
