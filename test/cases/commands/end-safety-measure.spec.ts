import { AddSafetyMeasure } from '../../../src/cases/commands/add-safety-measure.js';
import { EndSafetyMeasure } from '../../../src/cases/commands/end-safety-measure.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

async function aMeasure() {
  const key = await keyFor(here, 'maria', 'case.safety.record', await aCase(here));
  const id = await here.app.get(AddSafetyMeasure).run(key, { what: 'Escort', owner: key.viewer.account, endsOn: localDate('2026-11-20') });
  return { key, id, state: () => here.reader.one('SELECT state, end_reason, ended_by, version FROM interim_measure WHERE id = ?', [id]) };
}

it('ends a measure with its reason', async () => {
  const { key, id, state } = await aMeasure();
  expect(await here.app.get(EndSafetyMeasure).run(key, { id, version: 1, reason: 'Part of the plan' })).toBe(id);
  expect(await state()).toEqual({ state: 'ended', end_reason: 'Part of the plan', ended_by: key.viewer.account, version: 2 });
});

it('gives null and keeps the first when two people end it at the same moment', async () => {
  const { key, id, state } = await aMeasure();
  const end = here.app.get(EndSafetyMeasure);
  const answers = await Promise.all(['one', 'two'].map((reason) => end.run(key, { id, version: 1, reason })));
  expect(answers).toEqual([id, null]);
  expect(await state()).toMatchObject({ end_reason: 'one', version: 2 });
});

it('knows no measure of another case', async () => {
  const [{ id }, { key }] = [await aMeasure(), await aMeasure()];
  await expect(here.app.get(EndSafetyMeasure).run(key, { id, version: 1, reason: 'x' })).rejects.toThrow('not in this case');
});
