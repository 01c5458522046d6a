import { AddIntervention, type NewIntervention } from '../../../src/management/commands/add-intervention.js';
import { SupportPlan } from '../../../src/management/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());
const item: NewIntervention = { code: 'REL-01', state: 'planned', what: 'Trusted adult', goal: 'One person to go to', details: 'Coach Bo asked him.', owner: null, startsOn: null, rhythm: 'weekly', reviewOn: null };

describe('adding an intervention', () => {
  it('takes one whose owner and days are not settled yet', async () => {
    const key = await keyFor(here, 'maria', 'case.plan.change', await aCase(here));
    const before = await lastSeq(here);
    expect(await here.app.get(AddIntervention).run(key, item)).toEqual({ id: expect.any(String) });
    expect(await actsAfter(here, before)).toEqual(['intervention.added']);
    expect((await here.app.get(SupportPlan).of(key)).items).toMatchObject([{ ...item, ownerName: null, deliveries: 0, broken: [], version: 1 }]);
  });

  it('refuses an owner who does not work here, days before the case, and a beginning without a day', async () => {
    const key = await keyFor(here, 'maria', 'case.plan.change', await aCase(here));
    const fields = async (changes: Partial<NewIntervention>) => {
      const done = await here.app.get(AddIntervention).run(key, { ...item, ...changes });
      return 'problems' in done ? done.problems.map(({ field }) => field) : [];
    };
    expect(await fields({ owner: here.district.viewers.naomi.account })).toEqual(['owner']);
    expect(await fields({ owner: newId() })).toEqual(['owner']);
    expect(await fields({ startsOn: localDate('2026-11-01') })).toEqual(['startsOn']);
    expect(await fields({ startsOn: localDate('2026-11-20'), reviewOn: localDate('2026-11-19') })).toEqual(['reviewOn']);
    expect(await fields({ state: 'active' })).toEqual(['startsOn']);
  });
});
