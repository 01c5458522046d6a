import { ClosureChecks } from '../../../src/cases/index.js';
import { ApprovePlan, CaseTasks, RecordTask, SupportPlan } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { TaskStep } from '../../../src/management/rules/pack-tasks.js';
import { clocksOf, round } from '../../cases/clock-ground.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, goals } from '../a-plan.js';
import { aCaseOnThePack, aRifle } from '../a-weapon.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

const means = 'task-means-safety';
const say = async (caseId: string, who: CastKey, step: TaskStep, byWhom: string) =>
  the.app.get(RecordTask).run(await keyFor(the, who, 'case.safety.record', caseId), means, { step, byWhom, on: localDate('2026-11-23'), how: 'In a gun safe at his uncle’s house.' });
const states = async (caseId: string) => (await the.app.get(CaseTasks).read(await keyFor(the, 'maria', 'case.read', caseId))).map(({ id, required, state }) => [id, required, state]);
const clock = async (caseId: string) => (await clocksOf(the, caseId)).filter(({ kind }) => kind === 'means-safety');
const outstanding = async (caseId: string) => (await the.app.get(ClosureChecks).outstanding(await keyFor(the, 'maria', 'case.read', caseId))).filter(({ area }) => area === 'Tasks').map(({ what }) => what);

test('a case on a protocol without tasks has none', async () => {
  expect(await states(await aCase(the))).toEqual([]);
});

describe('a weapon within reach', () => {
  it('makes a task with an owner and a time at once; closing and approving the plan wait until somebody else has checked', async () => {
    const caseId = await aCaseOnThePack(the);
    expect(await states(caseId)).toEqual([]);
    await goals(the, caseId);
    await anItem(the, caseId, { startsOn: localDate('2026-11-23'), reviewOn: localDate('2026-12-07') });
    await aRifle(the, caseId);
    expect(await states(caseId)).toEqual([[means, true, 'open']]);
    await round(the);
    expect(await clock(caseId)).toMatchObject([{ about: means, ended_how: null }]);
    expect(await the.reader.one("SELECT owner_id FROM clock WHERE case_id = ? AND kind = 'means-safety'", [caseId])).toEqual({ owner_id: the.district.viewers.samuel.account });
    const approving = await keyFor(the, 'samuel', 'case.plan.approve', caseId);
    const approve = async () => the.app.get(ApprovePlan).run(approving, (await the.app.get(SupportPlan).of(approving)).edition);
    const level = { item: null, what: 'The plan', lacks: ['a level that the team has agreed on, with every signature'], href: `/cases/${caseId}/determination` };
    expect(await approve()).toEqual({ gaps: [level, { item: null, what: '“Put weapons out of reach”', lacks: ['somebody who has checked it'], task: means }] });
    expect(await outstanding(caseId)).toEqual(['“Put weapons out of reach” is not done.']);

    const before = await lastSeq(the);
    expect(await say(caseId, 'maria', 'done', 'His father')).toHaveProperty('id');
    expect(await actsAfter(the, before)).toEqual(['task.recorded']);
    expect(await outstanding(caseId)).toEqual(['“Put weapons out of reach” is done, and nobody else has checked it.']);
    expect(await approve()).toHaveProperty('gaps');
    expect(await say(caseId, 'maria', 'checked', 'Officer Whitcomb')).toMatchObject({ problems: [{ field: 'step' }] });
    expect(await say(caseId, 'samuel', 'checked', 'his father')).toMatchObject({ problems: [{ field: 'byWhom' }] });
    expect((await clock(caseId))[0]!.ended_how).toBeNull();

    expect(await say(caseId, 'samuel', 'checked', 'Officer Whitcomb')).toHaveProperty('id');
    expect(await clock(caseId)).toMatchObject([{ ended_how: 'met', ended_by: the.district.viewers.samuel.account }]);
    expect(await outstanding(caseId)).toEqual([]);
    expect(await approve()).toEqual({ gaps: [level] });
    expect(await say(caseId, 'zoe', 'done', 'Mother')).toMatchObject({ problems: [{ text: 'This task is settled already' }] });
  });

  it('opens again with the next weapon, and is settled by the weapons block that says who checked', async () => {
    const caseId = await aCaseOnThePack(the, 'jordan-ellis');
    await aRifle(the, caseId);
    await say(caseId, 'maria', 'done', 'His father');
    await say(caseId, 'samuel', 'checked', 'Officer Whitcomb');
    expect(await states(caseId)).toEqual([[means, true, 'settled']]);
    the.clock.pass(5);
    const handgun = await aRifle(the, caseId, { storage: 'A handgun in the car' });
    expect(await states(caseId)).toEqual([[means, true, 'open']]);
    await round(the);
    await aRifle(the, caseId, { storage: 'A handgun in the car', action: 'removed', verifiedBy: 'Officer Whitcomb', verifiedOn: '2026-11-23', owner: '', due: '' }, handgun);
    const [first] = await the.reader.all<{ id: string }>("SELECT id FROM weapons_answer WHERE case_id = ? ORDER BY entered_at LIMIT 1", [caseId]);
    await aRifle(the, caseId, { action: 'off-site', verifiedBy: 'Officer Whitcomb', verifiedOn: '2026-11-23', owner: '', due: '' }, first!.id);
    await round(the);
    expect(await states(caseId)).toEqual([[means, true, 'settled']]);
    expect((await clock(caseId)).map(({ ended_how }) => ended_how)).toEqual(['met']);
    expect(await say(caseId, 'zoe', 'done', 'Mother')).toMatchObject({ problems: [{ text: 'The weapons block shows that this is settled.' }] });
  });

  it('is late loudly: the clock goes to its owner first, and runs on while the student is away', async () => {
    const caseId = await aCaseOnThePack(the, 'mateo-quintanilla');
    await aRifle(the, caseId);
    await round(the);
    the.clock.pass(25 * 60);
    await round(the);
    expect(await clock(caseId)).toMatchObject([{ hops: 1, ended_how: null }]);
  });
});
