import { ClosureChecks } from '../../../src/cases/index.js';
import { ManagementCheck } from '../../../src/management/queries/management-check.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aReferral, anItem, end } from '../a-plan.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('notices, interventions, referrals and reviews stand in the way of a closing, each with the page where it is settled', async () => {
  const caseId = await aCase(the);
  const key = await keyFor(the, 'maria', 'case.read', caseId);
  const open = async () => (await the.app.get(ManagementCheck).whatIsOutstanding(key)).filter(({ area }) => area !== 'Notices');
  expect(await open()).toEqual([]);
  const item = await anItem(the, caseId);
  await aReferral(the, caseId);
  expect((await open()).map(({ area, href }) => [area, href!.startsWith(`/cases/${caseId}/`)])).toEqual([['Support plan', true], ['Referrals', true]]);
  await end(the, caseId, item);
  expect((await open()).map(({ area }) => area)).toEqual(['Referrals']);

});

test('the case’s closing hears of it', async () => {
  const caseId = await aCase(the);
  await anItem(the, caseId);
  const areas = (await the.app.get(ClosureChecks).outstanding(await keyFor(the, 'maria', 'case.read', caseId))).map(({ area }) => area);
  expect(areas).toEqual(expect.arrayContaining(['Determination', 'Support plan']));
});

test('a review that is late stands in the way too', async () => {
  const caseId = await aCase(the);
  the.clock.pass(29 * 24 * 60);
  expect(await the.app.get(ManagementCheck).whatIsOutstanding(await keyFor(the, 'maria', 'case.read', caseId)))
    .toContainEqual({ area: 'Reviews', what: expect.stringMatching(/^A review was due /) as string, href: `/cases/${caseId}/reviews` });
});
