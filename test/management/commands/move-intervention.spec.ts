import { MoveIntervention } from '../../../src/management/commands/move-intervention.js';
import { SupportPlan } from '../../../src/management/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem } from '../a-plan.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

describe('moving an intervention', () => {
  it('starts, pauses, resumes and ends it; a start without a day is today', async () => {
    const caseId = await aCase(here);
    const id = await anItem(here, caseId, { state: 'planned', startsOn: null });
    const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
    const before = await lastSeq(here);
    for (const [index, state] of (['active', 'paused', 'active', 'ended'] as const).entries()) {
      expect(await here.app.get(MoveIntervention).run(key, id, { version: index + 1, state, endReason: 'not-effective', outcome: 'He stayed away.' })).toEqual({ id });
    }
    expect(await actsAfter(here, before)).toEqual(Array.from({ length: 4 }, () => 'intervention.moved'));
    expect(await here.app.get(SupportPlan).item(key, id)).toMatchObject({ state: 'ended', startsOn: '2026-11-16', endReason: 'not-effective', outcome: 'He stayed away.' });
  });

  it('keeps reason and outcome only for an end', async () => {
    const caseId = await aCase(here);
    const id = await anItem(here, caseId);
    const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
    await here.app.get(MoveIntervention).run(key, id, { version: 1, state: 'paused', endReason: 'moved', outcome: 'left over' });
    expect(await here.app.get(SupportPlan).item(key, id)).toMatchObject({ state: 'paused', endReason: null, outcome: null });
  });

  it('asks why it ends, knows whoever moved it first, and refuses what the states do not allow', async () => {
    const caseId = await aCase(here);
    const id = await anItem(here, caseId);
    const key = await keyFor(here, 'maria', 'case.plan.change', caseId);
    const move = here.app.get(MoveIntervention);
    expect(await move.run(key, id, { version: 1, state: 'ended', endReason: null, outcome: '' })).toMatchObject({ problems: [{ field: 'endReason' }, { field: 'outcome' }] });
    await expect(move.run(key, id, { version: 1, state: 'planned', endReason: null, outcome: '' })).rejects.toThrow('not possible from where');
    await move.run(key, id, { version: 1, state: 'ended', endReason: 'completed', outcome: 'Done.' });
    expect(await move.run(key, id, { version: 1, state: 'paused', endReason: null, outcome: '' })).toEqual({ stale: true });
    await expect(move.run(key, id, { version: 2, state: 'active', endReason: null, outcome: '' })).rejects.toThrow('not possible from where');
  });
});
