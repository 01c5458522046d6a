import { Checkpoints } from '../../../src/audit/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { signedWorld, type SignedWorld } from '../../audit/a-signed-ledger.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('the ledger, for those who look after it', () => {
  let the: SignedWorld;
  beforeAll(async () => { the = await signedWorld(); });
  afterAll(() => the.end());

  test.each([[null, 303], ['sofia', 404], ['samuel', 404], ['ruth', 404], ['dana', 404]] as const)('%s does not get in (%i)', async (as, expect) => {
    for (const path of [oversightPaths.checkpoints, oversightPaths.checkpointOnPaper]) await scenario(the, { as, get: path, expect });
    await scenario(the, { as, post: oversightPaths.rollbackAcknowledgments(newId()), with: { known: 'yes' }, expect });
  });

  test.each(['irene', 'theo', 'ingrid', 'osvaldo'] as const)('%s sees the last checkpoint and the key, and prints them', async (as) => {
    const latest = (await the.app.get(Checkpoints).latest())!;
    const [key] = await the.app.get(Checkpoints).keys();
    const lines = latest.note.split('\n').filter((line) => line !== '').map((line) => line.replaceAll('=', '&#x3D;'));
    await scenario(the, { as, get: oversightPaths.checkpoints, expect: 200, ledger: ['checkpoints.viewed'], shows: ['Last checkpoint', ...lines, the.settings.anchor!, 'The first one'], hides: ['was put back', 'Acknowledge'] });
    await scenario(the, { as, get: oversightPaths.checkpointOnPaper, expect: 200, ledger: ['checkpoint.paper.viewed'], shows: [...lines, key!.replaceAll('=', '&#x3D;'), 'Filed by'] });
  });

  test('there is nothing to acknowledge where nothing was put back', async () => {
    await scenario(the, { as: 'irene', post: oversightPaths.rollbackAcknowledgments(newId()), with: { known: 'yes' }, expect: 404 });
    await scenario(the, { as: 'osvaldo', post: oversightPaths.rollbackAcknowledgments(newId()), with: { known: 'yes' }, expect: 404 });
  });
});

test('before the first checkpoint the page says so, and that no anchor is named', async () => {
  const the = await world();
  await scenario(the, { as: 'theo', get: oversightPaths.checkpoints, expect: 200, shows: ['Nothing is signed yet', 'Set WAYPOST_ANCHOR'] });
  await scenario(the, { as: 'theo', get: oversightPaths.checkpointOnPaper, expect: 200, shows: ['Nothing is signed yet.'] });
  await the.end();
});
