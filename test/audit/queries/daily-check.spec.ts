import { DailyCheck, Verification } from '../../../src/audit/index.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { scenario } from '../../support/scenario.js';
import { signedWorld } from '../a-signed-ledger.js';

test('the running program verifies its ledger in a thread, finds what anybody else finds, and says on the page when that was', async () => {
  const the = await signedWorld();
  await scenario(the, { as: 'theo', get: oversightPaths.checkpoints, expect: 200, shows: ['Not since the last start'] });
  const { verified } = await the.app.get(DailyCheck).run();
  expect(verified).toEqual(await the.app.get(Verification).run());
  expect([verified.breaks, verified.checkpoints, verified.anchors]).toEqual([[], 1, 1]);
  await scenario(the, { as: 'theo', get: oversightPaths.checkpoints, expect: 200, shows: ['it holds'] });
  the.app.get(DailyCheck).latest = null;
  await the.end();
});
