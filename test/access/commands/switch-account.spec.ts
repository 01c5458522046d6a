import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, cookieOf, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('off ends every session at the next request and lets nobody sign in; on again, the seats count', async () => {
  const maria = the.district.viewers.maria.account;
  await cookieOf(the, 'maria');
  expect((await send(the, 'maria', 'GET', '/cases')).status).toBe(200);
  const before = await lastSeq(the);
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), maria, 'disabled');
  expect(await actsAfter(the, before)).toEqual(['account.switched']);
  expect((await send(the, 'maria', 'GET', '/cases')).status).toBe(303);
  const signIn = () => send(the, null, 'POST', '/sign-in', { username: 'maria', password: 'juniper lantern river' });
  expect((await signIn()).status).toBe(422);
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), maria, 'active');
  the.clock.pass(2);
  expect((await signIn()).status).toBe(303);
});

test('nobody switches their own account, or one to what it is', async () => {
  const run = (who: 'theo' | 'maria', to: 'active' | 'disabled') => the.app.get(SwitchAccount).run(actingAs(the, 'theo'), the.district.viewers[who].account, to);
  await expect(run('theo', 'disabled')).rejects.toThrow('Nobody switches their own');
  await expect(run('maria', 'active')).rejects.toThrow('on already');
});
