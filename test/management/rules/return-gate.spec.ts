import { instant } from '../../../src/kernel/instant.js';
import { mayRecordReturn, returnClocks, returnState, type ReturnStep } from '../../../src/management/rules/return-gate.js';
import type { PackClock } from '../../../src/management/rules/pack-clocks.js';

const record = (step: ReturnStep, ms: number, by = 'maria', check: string | null = null) => ({ step, check, by, at: instant(ms) });
const clock = (id: string, schoolDays: number): PackClock => ({ id, name: id, source: 'A policy', starts: 'returned-to-class', until: 'return-checked', within: { schoolDays } });

test('a new hold asks for new signatures', () => {
  const records = [record('held', 1), record('signed', 2), record('signed', 3, 'samuel'), record('returned', 4), record('held', 5)];
  expect(returnState(records)).toEqual({ held: true, signedBy: [], returnedAt: null, checked: [] });
  expect(mayRecordReturn(records, 2, [], { step: 'returned', check: null, by: 'maria' })).toEqual({ ok: false, why: '2 different people sign before the student is back in class; 0 of them have', field: 'step' });
  expect(mayRecordReturn([...records, record('signed', 6)], 2, [], { step: 'signed', check: null, by: 'maria' })).toMatchObject({ ok: false, field: 'step' });
});

test('each check after a return has its clock until it is recorded', () => {
  const checks = [clock('day-1', 1), clock('day-3', 3)];
  expect(returnClocks([record('held', 1)], checks)).toEqual({ needed: [], met: [] });
  const back = [record('held', 1), record('returned', 4)];
  expect(returnClocks(back, checks).needed).toMatchObject([{ kind: 'return-check', about: 'day-1', by: { within: { schoolDays: 1 }, from: instant(4) } }, { about: 'day-3' }]);
  expect(mayRecordReturn(back, 2, ['day-1'], { step: 'checked', check: null, by: 'ruth' })).toMatchObject({ ok: false, field: 'check' });
  expect(returnClocks([...back, record('checked', 6, 'ruth', 'day-1')], checks)).toMatchObject({ needed: [{ about: 'day-3' }], met: [{ kind: 'return-check', about: 'day-1', at: instant(6), by: 'ruth' }] });
});
