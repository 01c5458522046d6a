import { KnownCase } from '../../../src/assessment/index.js';
import { TeamMemberRow } from '../../../src/cases/store/case.entity.js';
import type { Id } from '../../../src/kernel/ids.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { RecordReturn } from '../../../src/management/index.js';
import { ApprovePlan } from '../../../src/management/commands/approve-plan.js';
import { SupportPlan } from '../../../src/management/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { determine } from '../../assessment/determination-case.js';
import { begunOn, packOf, packs, readyOn, signAsAsked } from '../../assessment/pack-case.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, end, goals } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('approving a plan', () => {
  it('is refused, with nothing kept, while an item lacks owner, start or review date', async () => {
    const caseId = await aCase(here);
    await goals(here, caseId);
    const bare = await anItem(here, caseId, { what: 'Trusted adult', state: 'planned', owner: null, startsOn: null, reviewOn: null });
    await anItem(here, caseId);
    const key = await keyFor(here, 'samuel', 'case.plan.approve', caseId);
    const { edition } = await here.app.get(SupportPlan).of(key);
    const before = await lastSeq(here);
    expect(await here.app.get(ApprovePlan).run(key, edition)).toEqual({ gaps: [{ item: bare, what: 'Trusted adult', lacks: ['an owner', 'a start date', 'a review date'] }] });
    expect(await actsAfter(here, before)).toEqual([]);
  });

  it('is for somebody else than whoever wrote the goals: of a counselor and a teacher the coordinator on their team', async () => {
    const caseId = await aCase(here, { team: ['maria', 'sofia', 'irene'] });
    await goals(here, caseId);
    await anItem(here, caseId);
    const approve = async (who: 'maria' | 'irene') => {
      const key = await keyFor(here, who, 'case.plan.approve', caseId);
      return here.app.get(ApprovePlan).run(key, (await here.app.get(SupportPlan).of(key)).edition);
    };
    expect(await approve('maria')).toEqual({ gaps: [{ item: null, what: 'The plan', lacks: ['an approval by somebody who did not write its goals and parts'] }] });
    expect(await approve('irene')).toEqual({ id: expect.any(String) });
  });

  it('holds for the edition that was approved, and a later change shows', async () => {
    const caseId = await aCase(here);
    await goals(here, caseId);
    const item = await anItem(here, caseId);
    const key = await keyFor(here, 'samuel', 'case.plan.approve', caseId);
    const plan = here.app.get(SupportPlan);
    const approve = here.app.get(ApprovePlan);
    const { edition } = await plan.of(key);
    const before = await lastSeq(here);
    expect(await approve.run(key, edition - 1)).toEqual({ stale: true });
    expect(await approve.run(key, edition)).toEqual({ id: expect.any(String) });
    expect(await actsAfter(here, before)).toEqual(['plan.approved']);
    expect((await plan.of(key)).standing).toBe('approved');
    await goals(here, caseId, 1);
    expect(await plan.of(key)).toMatchObject({ standing: 'changed', wordsChangedSince: true, items: [{ id: item, changedSince: false }] });
    await end(here, caseId, item);
    expect(await plan.of(key)).toMatchObject({ standing: 'changed', items: [{ changedSince: true }], gaps: [{ item: null }] });
  });
});

/** Gives the place of somebody on the team an end. */
async function placeEnds(caseId: Id, who: 'samuel', memberUntil: string) {
  const key = await keyFor(here, 'maria', 'case.team.change', caseId);
  await here.app.get(UnitOfWork).run(key, async (work) => {
    const [place] = await work.read<{ id: Id; version: number }>('SELECT id, version FROM team_member WHERE case_id = ? AND account_id = ?', [caseId, here.district.viewers[who].account]);
    await work.revise(TeamMemberRow, place!.id, place!.version, { memberUntil });
    work.record('case.team.left', { items: [place!.id] });
  });
}

describe.each(packs)('on %s %s', (...pack) => {
  beforeAll(() => { if (here.clock.now() < '2026-11-23') here.clock.moveTo('2026-11-23T16:00:00.000Z'); });

  it('waits for a level that everybody has signed', async () => {
    const caseId = await readyOn(here, pack, ['maria', 'samuel', 'zoe', 'sofia', 'dana']);
    await goals(here, caseId);
    await anItem(here, caseId, { startsOn: localDate('2026-11-23') });
    const approve = async (who: 'samuel' | 'zoe' = 'samuel') => {
      const key = await keyFor(here, who, 'case.plan.approve', caseId);
      return here.app.get(ApprovePlan).run(key, (await here.app.get(SupportPlan).of(key)).edition);
    };
    const level = { gaps: [{ item: null, what: 'The plan', lacks: ['a level that the team has agreed on, with every signature'], href: `/cases/${caseId}/determination` }] };
    expect(await approve()).toEqual(level);
    const { maria, samuel, sofia } = here.district.viewers;
    const determination = await determine(here, caseId, { level: packOf(pack).definition.levels[1]!.id, facts: [], tookPart: [maria.account, samuel.account, sofia.account] });
    await signAsAsked(here, caseId, determination, 1);
    expect(await approve()).toEqual(level);
    await signAsAsked(here, caseId, determination);
    await placeEnds(caseId, 'samuel', '2027-03-01T07:00:00.000Z'); // a place with an end to come is a place
    if (pack[0] === 'virginia-shape') expect(await approve('zoe')).toEqual({ gaps: [{ item: null, what: 'The plan', lacks: [expect.stringContaining('an approval by: ')], href: `/cases/${caseId}/team` }] });
    expect(await approve()).toEqual({ id: expect.any(String) });
  });

  it('knows while a student is kept out of class', async () => {
    const caseId = await begunOn(here, pack);
    const held = async () => (await here.app.get(KnownCase).of(await keyFor(here, 'maria', 'case.read', caseId))).facts.has('under-hold');
    expect(await held()).toBe(false);
    const say = async (step: 'held' | 'left') => here.app.get(RecordReturn).run(await keyFor(here, 'maria', 'case.plan.approve', caseId), { step, check: null, on: localDate('2026-11-16'), note: 'Met with the family.' });
    await say('held');
    expect(await held()).toBe(true);
    await say('left');
    expect(await held()).toBe(false);
  });
});
