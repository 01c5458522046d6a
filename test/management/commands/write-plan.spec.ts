import { WritePlan } from '../../../src/management/commands/write-plan.js';
import { SupportPlan } from '../../../src/management/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());
const words = { goals: 'No more fear in the hallway.\n  “Let me eat in peace.”', studentPart: 'أريد أن أكون وحدي', familyPart: '<b>We</b> drive him.' };

describe('writing the goals of a plan', () => {
  it('keeps every text as it was typed, in one entry', async () => {
    const key = await keyFor(here, 'maria', 'case.plan.change', await aCase(here));
    const before = await lastSeq(here);
    await here.app.get(WritePlan).run(key, words, 0);
    expect(await actsAfter(here, before)).toEqual(['plan.written']);
    expect((await here.app.get(SupportPlan).of(key)).words).toMatchObject({ ...words, version: 1, changedByName: 'Maria Núñez' });
  });

  it('loses to whoever saved first, and keeps what they wrote', async () => {
    const key = await keyFor(here, 'maria', 'case.plan.change', await aCase(here));
    const write = here.app.get(WritePlan);
    const [one, other] = await Promise.all([write.run(key, words, 0), write.run(key, { ...words, goals: 'Other goals' }, 0)]);
    expect([one, other].filter((done) => 'stale' in done)).toHaveLength(1);
    expect(await write.run(key, { ...words, goals: 'Third' }, 0)).toEqual({ stale: true });
    expect(await write.run(key, { ...words, goals: 'Third' }, 1)).toEqual({ id: expect.any(String) });
    expect((await here.app.get(SupportPlan).words(key))?.goals).toBe('Third');
  });
});
