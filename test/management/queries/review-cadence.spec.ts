import { BeginAssessment } from '../../../src/assessment/index.js';
import { Reviews } from '../../../src/management/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { determine, readyCase, sign } from '../../assessment/determination-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { here = await world(); });
afterEach(() => here.end());

it('follows the level: the lowest level’s rhythm before there is one, and an unsigned higher level only brings reviews nearer', async () => {
  const caseId = await readyCase(here);
  const key = await keyFor(here, 'maria', 'case.read', caseId);
  const reviews = here.app.get(Reviews);
  expect(await reviews.of(key)).toMatchObject({ days: 28, level: null, dueOn: '2026-12-14' });
  const moderate = await determine(here, caseId);
  expect(await reviews.of(key)).toMatchObject({ days: 14, level: 'Moderate', dueOn: '2026-11-30' });
  for (const who of ['maria', 'samuel', 'zoe', 'anjali'] as const) await sign(here, caseId, who, moderate);
  await determine(here, caseId, { level: 'high' });
  expect(await reviews.of(key)).toMatchObject({ days: 7, level: 'High', dueOn: '2026-11-23' });
});

it('an unsigned stricter level puts no review later than the day on which it was due already', async () => {
  const caseId = await readyCase(here);
  const key = async () => keyFor(here, 'maria', 'case.read', caseId);
  const due = async () => (await here.app.get(Reviews).of(await key())).dueOn;
  const low = await determine(here, caseId, { level: 'low' });
  for (const who of ['maria', 'samuel', 'zoe', 'anjali'] as const) await sign(here, caseId, who, low).catch(() => undefined);
  expect(await due()).toBe('2026-12-14');
  here.clock.moveTo('2026-12-11T16:00:00.000Z');
  const moderate = await determine(here, caseId, { level: 'moderate' });
  expect(await due()).toBe('2026-12-14'); // not December 25
  for (const who of ['maria', 'samuel', 'zoe', 'anjali'] as const) await sign(here, caseId, who, moderate).catch(() => undefined);
  expect(await due()).toBe('2026-12-25');
});

it('a first level that nobody has signed waits no longer than the case without one', async () => {
  const caseId = await readyCase(here);
  here.clock.moveTo('2026-12-10T16:00:00.000Z');
  await determine(here, caseId, { level: 'moderate' });
  expect(await here.app.get(Reviews).of(await keyFor(here, 'maria', 'case.read', caseId))).toMatchObject({ level: 'Moderate', dueOn: '2026-12-14' });
});

it('after a reopening follows the earlier level, counted from that day, until a new one is signed', async () => {
  const caseId = await readyCase(here);
  const key = await keyFor(here, 'maria', 'case.read', caseId);
  const reviews = here.app.get(Reviews);
  const high = await determine(here, caseId, { level: 'high' });
  for (const who of ['maria', 'samuel', 'zoe'] as const) await sign(here, caseId, who, high);
  expect(await reviews.of(key)).toMatchObject({ days: 7, level: 'High', earlier: false, reopenedOn: null, dueOn: '2026-11-23', lateBy: 0 });
  here.clock.moveTo('2026-12-16T16:00:00.000Z');
  await here.app.get(UnitOfWork).run(key, (work) => here.app.get(BeginAssessment).onReopened(work, caseId));
  expect(await reviews.of(key)).toMatchObject({ days: 7, level: 'High', earlier: true, reopenedOn: '2026-12-16', dueOn: '2026-12-23', lateBy: 0 });
});
