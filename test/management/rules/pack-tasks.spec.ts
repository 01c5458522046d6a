import { instant } from '../../../src/kernel/instant.js';
import { mayRecord, taskState, type TaskStep } from '../../../src/management/rules/pack-tasks.js';

const record = (step: TaskStep, by = 'maria', byWhom = 'His father') => ({ step, by, byWhom, at: instant(1) });

test.each<[boolean, TaskStep[], string]>([
  [false, [], 'open'], [false, ['done'], 'settled'], [false, ['not-needed'], 'settled'],
  [true, ['done'], 'to-check'], [true, ['done', 'checked'], 'settled'], [true, ['done', 'check-failed'], 'open'], [true, ['checked'], 'open'], [true, ['not-needed'], 'open'],
])('needs a check: %s; recorded %j: %s', (needsCheck, steps, state) => {
  expect(taskState({ needsCheck, since: null }, steps.map((step) => record(step)))).toBe(state);
});

test('who recorded that it is done, and who did it, does not check it', () => {
  const task = { needsCheck: true, since: null };
  expect(mayRecord(task, [record('done')], { step: 'checked', by: 'maria', byWhom: 'Officer Whitcomb' })).toEqual({ ok: false, why: 'You recorded that it is done. Somebody else records the check', field: 'step' });
  expect(mayRecord(task, [record('done')], { step: 'checked', by: 'samuel', byWhom: ' his  Father ' })).toEqual({ ok: false, why: 'Whoever did it does not check it. Write who else did', field: 'byWhom' });
  expect(mayRecord(task, [record('done')], { step: 'checked', by: 'samuel', byWhom: 'Officer Whitcomb' })).toEqual({ ok: true });
  expect(mayRecord(task, [], { step: 'not-needed', by: 'samuel', byWhom: 'The team' })).toMatchObject({ ok: false, field: 'step' });
  expect(mayRecord(task, [record('done'), record('checked', 'samuel', 'Officer')], { step: 'done', by: 'zoe', byWhom: 'Mother' })).toMatchObject({ ok: false, why: 'This task is settled already' });
});
