import { ApprovePlan, ManagementStanding, MoveReferral, PlanPanel, RecordReview, SupportPlan } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReferral, anItem, end, goals, idIn } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('what is still open around plan, referrals and reviews', () => {
  it('is nothing on a fresh case, and the first review has its day', async () => {
    const key = await keyFor(here, 'maria', 'case.read', await aCase(here));
    expect(await here.app.get(ManagementStanding).of(key)).toEqual({ interventions: [], referrals: [], reviews: { dueOn: '2026-12-14', lateBy: 0 } });
    expect(await here.app.get(PlanPanel).read(key)).toMatchObject({
      standings: [{ stage: 'support-plan', done: false, note: null }, { stage: 'monitoring', done: false, note: null }], timeline: [], counts: { interventions: 0, referrals: 0, reviews: 0 }, loud: [], nextReview: { dueOn: '2026-12-14' },
    });
  });

  it('goes away as each is settled, and the panel tells the story', async () => {
    const caseId = await aCase(here);
    const key = await keyFor(here, 'maria', 'case.referral.change', caseId);
    const standing = here.app.get(ManagementStanding);
    const panel = here.app.get(PlanPanel);
    await goals(here, caseId);
    const [item, referral] = [await anItem(here, caseId), await aReferral(here, caseId)];
    expect(await standing.of(key)).toMatchObject({
      interventions: [{ id: item, state: 'active', href: `/cases/${caseId}/interventions/${item}/state` }], referrals: [{ id: referral, state: 'draft', href: `/cases/${caseId}/referrals/${referral}` }],
    });
    const { edition } = await here.app.get(SupportPlan).of(key);
    await here.app.get(ApprovePlan).run(await keyFor(here, 'samuel', 'case.plan.approve', caseId), edition);
    expect((await panel.read(key)).standings[0]).toEqual({ stage: 'support-plan', done: true, note: null });

    here.clock.moveTo('2026-11-26T16:00:00.000Z');
    expect((await panel.read(key)).loud.map(({ text }) => text)).toEqual(['Counselor check-in: promised and never delivered, 3 days late', 'Referral to Ledgewater Community Mental Health: follow-up overdue']);
    here.clock.moveTo('2026-11-16T19:00:00.000Z');

    await end(here, caseId, item);
    idIn(await here.app.get(MoveReferral).run(key, referral, {
      version: 1, state: 'cancelled', consent: 'given', happenedOn: localDate('2026-11-16'), byWhom: 'Maria', method: 'phone', note: 'Not needed any more.', owner: key.viewer.account, followUpOn: null,
    }));
    idIn(await here.app.get(RecordReview).run(await keyFor(here, 'samuel', 'case.review.record', caseId), {
      heldOn: localDate('2026-11-16'), members: [key.viewer.account], others: '', whatChanged: 'Calm.', decision: 'close', reason: 'Goals reached.', nextOn: localDate('2026-11-30'),
    }));
    expect(await standing.of(key)).toEqual({ interventions: [], referrals: [], reviews: { dueOn: '2026-11-30', lateBy: 0 } });
    const { standings, timeline, counts } = await panel.read(key);
    expect(standings.map(({ done, note }) => [done, note])).toEqual([[true, 'changed since approval'], [true, null]]);
    expect(counts).toEqual({ interventions: 0, referrals: 0, reviews: 1 });
    expect(timeline.map(({ what }) => what).sort()).toEqual(['Intervention added', 'Intervention ended', 'Referral: cancelled', 'Referral: draft', 'Review held: move toward closing', 'Support plan approved']);
  });
});
