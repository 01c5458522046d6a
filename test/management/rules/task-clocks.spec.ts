import { instant } from '../../../src/kernel/instant.js';
import { taskClock, taskMet, type TaskClockFacts } from '../../../src/management/rules/task-clocks.js';

const task = (changes: Partial<TaskClockFacts> = {}): TaskClockFacts =>
  ({ id: 'task-x', name: 'Put weapons out of reach', source: 'A policy', means: true, since: instant(5), owner: 'anna', state: 'open', required: true, within: { hours: 24 }, shown: null, records: [], ...changes });

test('the clock runs from when the weapon was learned of, for its owner', () => {
  expect(taskClock(task(), instant(9))).toMatchObject({ kind: 'means-safety', about: 'task-x', owner: 'anna', by: { within: { hours: 24 }, from: instant(5) } });
  expect(taskClock(task({ means: false, since: null, owner: null }), instant(9))).toMatchObject({ kind: 'task', owner: null, by: { from: instant(9) } });
});

test('it runs on until the check, and a task without a time has none', () => {
  expect(taskClock(task({ state: 'to-check' }), instant(9))).not.toBeNull();
  for (const none of [task({ state: 'settled' }), task({ required: false }), task({ within: null })]) expect(taskClock(none, instant(9))).toBeNull();
});

test('what settled it ends it: the weapons block, or the last record', () => {
  expect(taskMet(task())).toBeNull();
  expect(taskMet(task({ state: 'settled', shown: { by: 'zoe', at: instant(7) } }))).toEqual({ kind: 'means-safety', about: 'task-x', at: instant(7), by: 'zoe' });
  expect(taskMet(task({ state: 'settled', means: false, records: [{ step: 'done', by: 'maria', at: instant(8) }] }))).toEqual({ kind: 'task', about: 'task-x', at: instant(8), by: 'maria' });
});
