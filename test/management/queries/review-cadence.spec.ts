import { Reviews } from '../../../src/management/index.js';
import { keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { determine, readyCase, sign } from '../../assessment/determination-case.js';

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

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
