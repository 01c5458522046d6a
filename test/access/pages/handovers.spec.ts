import { accessPaths } from '../../../src/access/index.js';
import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { newId } from '../../../src/kernel/ids.js';
import { everythingOf, ownersIn } from '../../cases/open-items.js';
import { aCase, actingAs } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('handing over what somebody can no longer open', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let id: string;
  let at: string;
  beforeAll(async () => {
    the = await world();
    id = await aCase(the);
    await everythingOf(the, id, 'zoe');
    at = accessPaths.handover(the.district.viewers.zoe.account);
  });
  afterAll(() => the.end());

  test('while they can open it there is nothing to hand over, and no page', async () => {
    await scenario(the, { as: 'irene', get: at, expect: 404 });
    await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), the.district.viewers.zoe.account, 'disabled');
  });

  test.each([[null, 303], ['theo', 404], ['grant', 404], ['sofia', 404], ['ruth', 404], ['samuel', 200], ['maria', 200], ['irene', 200]] as const)('%s asks and gets %i', async (as, expect) =>
    void await scenario(the, { as, get: at, expect, ...(expect === 200 ? { ledger: ['handover.viewed'], shows: ['Zoë Brânză', '1 open next step', '1 intervention'], hides: ['Jordan', 'Call the family'] } : {}) }));

  test('a form without a successor comes back; the whole one hands it all over, and the page is gone', async () => {
    const { samuel, leonid } = the.district.viewers;
    await scenario(the, { as: 'samuel', post: at, with: { to: [''] }, expect: 422, ledger: ['form.returned'], shows: ['Choose who takes over'] });
    await scenario(the, { as: 'samuel', post: at, with: { to: [`${id} ${leonid.account}`] }, expect: 422, shows: ['Choose who takes over'] });
    await scenario(the, { as: 'grant', post: at, with: { to: [`${id} ${samuel.account}`] }, expect: 404 });
    await scenario(the, { as: 'samuel', post: at, with: { to: [`${id} ${samuel.account}`] }, expect: 303, ledger: ['handover.made', 'case.handed-over'] });
    expect(await ownersIn(the, id)).toEqual(['step: Samuel', 'measure: Samuel', 'intervention: Samuel', 'referral: Samuel']);
    await scenario(the, { as: 'samuel', get: at, expect: 404 });
    await scenario(the, { as: 'samuel', get: '/', expect: 200, hides: ['Hand over what'] });
  });

  test('an account that is not there is not found', async () => {
    for (const account of [newId(), 'x']) await scenario(the, { as: 'irene', get: accessPaths.handover(account), expect: 404 });
  });
});
