import fc from 'fast-check';
import { instant } from '../../../src/kernel/instant.js';
import { mayRecord, nextSteps, taskState, type TaskStep } from '../../../src/management/rules/pack-tasks.js';

interface Said { step: TaskStep; by: string; byWhom: string; at: ReturnType<typeof instant> }

const said = fc.array(fc.record({ step: fc.constantFrom<TaskStep>('done', 'checked', 'check-failed', 'not-needed'), by: fc.constantFrom('maria', 'samuel'), byWhom: fc.constantFrom('Father', ' father ', 'Officer') }), { maxLength: 12 });

/** What is kept when people try all of it in this order. */
function kept(needsCheck: boolean, tried: readonly Omit<Said, 'at'>[]): Said[] {
  const records: Said[] = [];
  for (const [n, one] of tried.entries()) if (mayRecord({ needsCheck, since: null }, records, one).ok) records.push({ ...one, at: instant(n) });
  return records;
}

test('in no order is a task that needs a check settled unless somebody else checked after the last time it was done', () => {
  fc.assert(fc.property(said, (tried) => {
    const records = kept(true, tried);
    if (taskState({ needsCheck: true, since: null }, records) !== 'settled') return;
    const [done, last] = [records.findLast(({ step }) => step === 'done')!, records.at(-1)!];
    expect(last.step).toBe('checked');
    expect(done.by).not.toBe(last.by);
    expect(done.byWhom.trim().toLowerCase()).not.toBe(last.byWhom.trim().toLowerCase());
  }));
});

test('an open task is never stuck: something can be recorded by one of two people until it is settled', () => {
  fc.assert(fc.property(fc.boolean(), said, (needsCheck, tried) => {
    const records = kept(needsCheck, tried);
    const state = taskState({ needsCheck, since: null }, records);
    const ways = ['maria', 'samuel'].flatMap((by) => nextSteps(state, needsCheck).filter((step) => mayRecord({ needsCheck, since: null }, records, { step, by, byWhom: 'Somebody else' }).ok));
    expect(ways.length > 0).toBe(state !== 'settled');
  }));
});

test('a weapon that is learned of later opens the task again, whatever was checked before', () => {
  fc.assert(fc.property(said, (tried) => {
    expect(taskState({ needsCheck: true, since: instant(1_000) }, kept(true, tried))).toBe('open');
  }));
});
