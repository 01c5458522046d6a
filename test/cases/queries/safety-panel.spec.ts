import { AddSafetyMeasure } from '../../../src/cases/commands/add-safety-measure.js';
import { RecordSafety } from '../../../src/cases/commands/record-safety.js';
import { SafetyPanel } from '../../../src/cases/queries/safety-panel.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aSafetyRecord, thatMorning } from '../safety-records.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

it('says that immediate safety is still to do while nothing is recorded', async () => {
  const key = await keyFor(here, 'maria', 'case.read', await aCase(here));
  expect(await here.app.get(SafetyPanel).read(key)).toEqual({ standings: [{ stage: 'immediate-safety', done: false, note: null }], timeline: [], measures: [], urgency: null });
});

it('shows the day, the newest urgency, the measures that still run and the story', async () => {
  const key = await keyFor(here, 'maria', 'case.safety.record', await aCase(here));
  const [record, add] = [here.app.get(RecordSafety), here.app.get(AddSafetyMeasure)];
  const owner = key.viewer.account;
  await record.run(key, { record: aSafetyRecord(), happened: thatMorning, measures: [{ what: 'Escort', owner, endsOn: localDate('2026-11-14') }] });
  await record.run(key, { record: aSafetyRecord({ urgency: 'imminent' }), happened: thatMorning, measures: [] });
  await add.run(key, { what: 'Other lunch', owner, endsOn: localDate('2026-11-20') });
  const { standings, urgency, measures, timeline } = await here.app.get(SafetyPanel).read(key);
  expect(standings).toEqual([{ stage: 'immediate-safety', done: true, note: 'Mon, Nov 16' }]);
  expect(urgency).toBe('imminent');
  expect(measures.map(({ what, until, ranOut }) => [what, until, ranOut])).toEqual([['Escort', 'ran out Sat, Nov 14', true], ['Other lunch', 'until Fri, Nov 20', false]]);
  expect(timeline.map(({ what }) => what).sort()).toEqual(['Immediate safety recorded', 'Immediate safety recorded', 'Interim measure added']);
});
