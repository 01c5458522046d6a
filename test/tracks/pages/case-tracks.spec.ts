import type { Id } from '../../../src/kernel/ids.js';
import { trackPaths } from '../../../src/tracks/index.js';
import { aCase } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import type { Here } from '../a-track.js';

describe('the suicide protocol beside a case', () => {
  let here: Here;
  let id: Id;
  beforeAll(async () => {
    here = await world();
    id = await aCase(here);
  });
  afterAll(() => here.end());
  const path = () => trackPaths.ofCase(id);

  test.each([
    [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['irene', 200, ['case.tracks.viewed']], ['samuel', 200, ['case.tracks.viewed']],
  ] as const)('%s asks for the page and gets %i', (as, expect, ledger) => scenario(here, { as, get: path(), expect, ledger: [...ledger] }));

  test('a track is opened for a counselor or psychologist of the school, once', async () => {
    const { zoe, samuel } = here.district.viewers;
    await scenario(here, { as: 'samuel', post: path(), with: { lead: '' }, expect: 422, ledger: ['form.returned'], shows: ['Choose who leads it'] });
    await scenario(here, { as: 'samuel', post: path(), with: { lead: samuel.account }, expect: 422, shows: ['Choose a counselor or a psychologist'] });
    await scenario(here, { as: 'leonid', post: path(), with: { lead: zoe.account }, expect: 404 });
    await scenario(here, { as: 'samuel', post: path(), with: { lead: zoe.account }, expect: 303, ledger: ['track.opened'] });
    await scenario(here, { as: 'samuel', post: path(), with: { lead: zoe.account }, expect: 422, shows: ['runs beside this case already'] });
    await scenario(here, { as: 'samuel', get: path(), expect: 200, shows: ['A track is open'], hides: ['Choose a counselor or psychologist'] });
  });
});
