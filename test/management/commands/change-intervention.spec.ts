import { ChangeIntervention } from '../../../src/management/commands/change-intervention.js';
import { SupportPlan } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, end } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());
const terms = { what: 'Check-in, twice a week', goal: 'Has somebody to go to', details: 'Room 12', owner: null, startsOn: localDate('2026-11-17'), rhythm: 'twice-weekly' as const, reviewOn: localDate('2026-12-01') };

describe('changing an intervention', () => {
  it('happens in place, once for each version', async () => {
    const caseId = await aCase(here);
    const id = await anItem(here, caseId);
    const key = await keyFor(here, 'samuel', 'case.plan.change', caseId);
    const change = here.app.get(ChangeIntervention);
    const before = await lastSeq(here);
    const texts = [terms.what, 'Something else'];
    const both = await Promise.all(texts.map((what) => change.run(key, id, 1, { ...terms, what })));
    const kept = both.findIndex((answer) => 'id' in answer); // either may be the first
    expect(both[1 - kept]).toEqual({ stale: true });
    expect(await actsAfter(here, before)).toEqual(['intervention.changed']);
    expect(await here.app.get(SupportPlan).item(key, id)).toMatchObject({ ...terms, what: texts[kept], version: 2, changedBy: key.viewer.account });
  });

  it('is not possible once it has ended, nor from another case', async () => {
    const [caseId, other] = [await aCase(here), await aCase(here)];
    const id = await anItem(here, caseId);
    const change = here.app.get(ChangeIntervention);
    await expect(change.run(await keyFor(here, 'maria', 'case.plan.change', other), id, 1, terms)).rejects.toThrow('not in this case');
    await end(here, caseId, id);
    await expect(change.run(await keyFor(here, 'maria', 'case.plan.change', caseId), id, 2, terms)).rejects.toThrow('has ended');
  });
});
