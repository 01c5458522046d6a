import { ApprovePlan } from '../../../src/management/commands/approve-plan.js';
import { SupportPlan } from '../../../src/management/index.js';
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
