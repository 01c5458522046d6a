import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { aCase } from '../../support/makers.js';
import { cookieOf, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('offboarding', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: string;
  let at: string;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    at = accessPaths.offboarding(the.district.viewers.maria.account);
  });
  afterAll(() => the.end());

  test.each([[null, 303], ['theo', 404], ['samuel', 404], ['ruth', 404], ['irene', 200]] as const)('%s asks what it would do and gets %i', async (as, expect) =>
    void await scenario(the, { as, get: at, expect, ...(expect === 200 ? { ledger: ['account.offboarding.viewed'] } : {}) }));

  test('the page says what ends, who takes over, and what only she had, with no student’s name', async () => {
    await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['The account is switched off.', 'Manages the case', 'Samuel Okafor', 'they are its only counselor'], hides: ['Jordan', 'Ellis'] });
  });

  test('a form without a successor or a reason comes back; the whole one does it all, and the page then says what was done', async () => {
    const { samuel, leonid, maria } = the.district.viewers;
    for (const as of ['theo', 'samuel']) await scenario(the, { as, post: at, with: { reason: 'Moves to another district', to: [`${id} ${samuel.account}`] }, expect: 404, ledger: ['access.refused'] });
    await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: [''] }, expect: 422, ledger: ['form.returned'], shows: ['Choose who takes over'] });
    await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: [`${id} ${leonid.account}`] }, expect: 422, shows: ['Choose who takes over'] });
    await scenario(the, { as: 'irene', post: at, with: { reason: 'x', to: [`${id} ${samuel.account}`] }, expect: 422, shows: ['Write why this person leaves'] });
    await cookieOf(the, 'maria');
    await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: [`${id} ${samuel.account}`] }, expect: 303, ledger: ['account.offboarding.began', 'seat.ended', 'account.switched', 'case.handed-over', 'account.offboarded'] });
    await scenario(the, { as: 'maria', get: '/', expect: 303 });
    await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['What was done', 'case manager, place on the team ended, to Samuel Okafor', 'Moves to another district'], hides: ['Offboard now'] });
    await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: [] }, expect: 422, shows: ['off already'] });
    await scenario(the, { as: 'irene', get: accessPaths.account(maria.account), expect: 200, shows: ['Off: nobody signs in'] });
  });

  test('one’s own account, and one that is not there, are not found', async () => {
    for (const account of [the.district.viewers.irene.account, newId(), 'x']) await scenario(the, { as: 'irene', get: accessPaths.offboarding(account), expect: 404 });
  });
});
