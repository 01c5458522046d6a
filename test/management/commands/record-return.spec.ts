import { ClosureChecks } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { CaseTasks, RecordReturn } from '../../../src/management/index.js';
import type { ReturnStep } from '../../../src/management/rules/return-gate.js';
import { clocksOf, round } from '../../cases/clock-ground.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aCaseOnThePack } from '../a-weapon.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const say = async (caseId: string, who: CastKey, step: ReturnStep, check: string | null = null) =>
  the.app.get(RecordReturn).run(await keyFor(the, who, 'case.plan.approve', caseId), { step, check, on: localDate('2026-11-23'), note: 'Met with the family.' });
const clocks = async (caseId: string) => (await clocksOf(the, caseId)).filter(({ kind }) => kind === 'return-check').map(({ about, ended_how }) => [about, ended_how]);
const outstanding = async (caseId: string) => (await the.app.get(ClosureChecks).outstanding(await keyFor(the, 'maria', 'case.read', caseId))).filter(({ area }) => area === 'Return to class').length;

test('a protocol without such a gate asks for nothing and keeps nothing', async () => {
  const caseId = await aCase(the, { subject: 'jordan-ellis' });
  await expect(say(caseId, 'maria', 'held')).rejects.toThrow('The protocol of this case does not ask for signatures before a return to class.');
});

test('two different people sign; then the return starts the checks of day 1, day 3 and week 2, and the case closes after them', async () => {
  const caseId = await aCaseOnThePack(the);
  expect(await say(caseId, 'maria', 'returned')).toMatchObject({ problems: [{ field: 'step' }] });
  expect(await say(caseId, 'maria', 'held')).toHaveProperty('id');
  expect((await the.app.get(CaseTasks).open(await keyFor(the, 'maria', 'case.read', caseId))).map(({ id }) => id)).toEqual(['task-return-meeting']);
  expect(await outstanding(caseId)).toBe(1);
  expect(await say(caseId, 'maria', 'signed')).toHaveProperty('id');
  expect(await say(caseId, 'maria', 'signed')).toMatchObject({ problems: [{ text: 'You have signed already. Somebody else must sign too' }] });
  expect(await say(caseId, 'maria', 'returned')).toMatchObject({ problems: [{ text: '2 different people sign before the student is back in class; 1 of them have' }] });
  expect(await say(caseId, 'samuel', 'signed')).toHaveProperty('id');
  const before = await lastSeq(the);
  expect(await say(caseId, 'samuel', 'returned')).toHaveProperty('id');
  expect(await actsAfter(the, before)).toEqual(['return.recorded']);
  const all = ['clock-return-day-1', 'clock-return-day-3', 'clock-return-week-2'];
  expect(await clocks(caseId)).toEqual(all.map((id) => [id, null]));
  expect(await say(caseId, 'maria', 'checked', 'clock-return-day-1')).toHaveProperty('id');
  await round(the);
  expect(await clocks(caseId)).toEqual(all.map((id) => [id, id === 'clock-return-day-1' ? 'met' : null]));
  expect(await outstanding(caseId)).toBe(2);
  the.clock.pass(10 * 24 * 60);
  await round(the);
  expect((await clocksOf(the, caseId)).find(({ about }) => about === 'clock-return-day-3')).toMatchObject({ hops: 1, ended_how: null });
  for (const check of all.slice(1)) expect(await say(caseId, 'samuel', 'checked', check)).toHaveProperty('id');
  expect(await outstanding(caseId)).toBe(0);
});

test('a student who leaves the school ends the hold, and no clock that runs', async () => {
  const caseId = await aCaseOnThePack(the, 'mateo-quintanilla');
  await say(caseId, 'maria', 'held');
  await round(the);
  const running = async () => (await clocksOf(the, caseId)).filter(({ ended_how }) => ended_how === null).map(({ about, due_at }) => [about, due_at]);
  const before = await running();
  expect(before.length).toBeGreaterThan(0);
  expect(await say(caseId, 'maria', 'left')).toHaveProperty('id');
  await round(the);
  expect(await running()).toEqual(before);
  expect(await outstanding(caseId)).toBe(0);
});
