import { exportPaths, TakePack } from '../../../src/exports/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

test('while the ledger is not signed, the page of a pack says so, and there is no file', async () => {
  const the = await world();
  const id = await aCase(the);
  const pack = await the.app.get(TakePack).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.ruth.account, purpose: 'Hearing on Friday', basis: 'oversight' });
  await scenario(the, { as: 'maria', get: exportPaths.onePack(id, pack), expect: 200, shows: ['not signed up to this pack yet', 'so there is no key'], hides: ['Download the pack'] });
  await scenario(the, { as: 'maria', get: exportPaths.packFile(id, pack), expect: 409, ledger: [], shows: ['not signed up to this pack yet'] });
  await the.end();
});
