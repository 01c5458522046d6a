import { accessPaths } from '../../../src/access/index.js';
import { MakePasswordLinks } from '../../../src/access/commands/make-password-links.js';
import { actingAs } from '../../support/makers.js';
import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
afterAll(() => the.end());

test('a link leads to a page that names its holder; looking uses nothing up; one answer sets the password', async () => {
  const { account } = the.district.viewers.maria;
  const token = (await the.app.get(MakePasswordLinks).run(actingAs(the, 'theo'), [account])).get(account)!;
  const at = accessPaths.welcome(token);
  for (let n = 0; n < 2; n += 1) await scenario(the, { as: null, get: at, expect: 200, shows: ['Maria Núñez', 'You sign in as <strong>maria'] });
  await scenario(the, { as: null, post: at, with: { password: 'short' }, expect: 422, shows: ['at least 12 characters'], hides: ['value="short"'] });
  await scenario(the, { as: null, post: at, with: { password: 'aaaaaaaaaaaaaaa' }, expect: 422, shows: ['harder to guess'] });
  await scenario(the, { as: null, post: at, with: { password: 'other words entirely new' }, expect: 303, ledger: ['account.link.used'], location: '/sign-in' });
  for (const url of [at, accessPaths.welcome('x'.repeat(43)), accessPaths.welcome('short')]) await scenario(the, { as: null, get: url, expect: 404 });
  await scenario(the, { as: null, post: at, with: { password: 'other words entirely new' }, expect: 404 });
  expect((await send(the, null, 'POST', '/sign-in', { username: 'maria', password: 'other words entirely new' })).status).toBe(303);
});
