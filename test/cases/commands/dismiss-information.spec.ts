import { DismissInformation } from '../../../src/cases/commands/dismiss-information.js';
import { CaseClosings } from '../../../src/cases/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { aClosedCase } from '../closed-case.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); });
afterAll(() => w.end());

const heard = { what: 'A parent saw an old post of his', reason: 'The post is from before the case', report: null };

test('information is kept with the reason and the case stays closed', async () => {
  const caseId = await aClosedCase(w);
  await w.app.get(DismissInformation).run(await keyFor(w, 'samuel', 'case.reopen', caseId), heard);
  const key = await keyFor(w, 'maria', 'case.read', caseId);
  expect(key.facts.closed).toBe(true);
  expect((await w.app.get(CaseClosings).read(key)).information).toMatchObject([{ ...{ what: heard.what, reason: heard.reason }, decision: 'dismissed', by: 'Samuel Okafor' }]);
});

test('in an open case there is nothing to set aside', async () => {
  const caseId = await aCase(w);
  await expect(w.app.get(DismissInformation).run(await keyFor(w, 'samuel', 'case.reopen', caseId), heard)).rejects.toThrow(/This case is open/);
});
