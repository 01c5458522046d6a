import { accessPaths } from '../../../src/access/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { cookieOf, forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('sessions, links, and switching off', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  beforeEach(() => forgetCookies(the));
  afterAll(() => the.end());

  const account = (who: keyof typeof the.district.viewers) => the.district.viewers[who].account;

  test('only who manages accounts does any of it', async () => {
    for (const post of [accessPaths.sessionEndings(account('maria')), accessPaths.status(account('maria')), accessPaths.links(account('maria'))]) {
      for (const as of ['irene', 'ruth', 'maria']) await scenario(the, { as, post, with: { session: 'all', status: 'disabled' }, expect: 404, ledger: ['access.refused'] });
      expect((await send(the, null, 'POST', post, {})).status).toBe(303);
    }
  });

  test('an open page’s next request finds its session ended, within a second', async () => {
    await cookieOf(the, 'zoe');
    const page = await scenario(the, { as: 'theo', get: accessPaths.account(account('zoe')), expect: 200, shows: ['Signed in now', 'last page'] });
    const handle = /name="session" value="([A-Za-z0-9_-]{16})"/.exec(page.text)![1]!;
    await scenario(the, { as: 'theo', post: accessPaths.sessionEndings(account('zoe')), with: { session: handle }, expect: 303, ledger: ['account.sessions.ended'] });
    const began = performance.now();
    await scenario(the, { as: 'zoe', get: '/', expect: 303 });
    expect(performance.now() - began).toBeLessThan(1000);
    await scenario(the, { as: 'theo', post: accessPaths.sessionEndings(account('zoe')), with: { session: 'all' }, expect: 409, shows: ['ended already'] });
    await scenario(the, { as: 'theo', post: accessPaths.sessionEndings(account('zoe')), with: { session: 'zzz' }, expect: 400 });
  });

  test('off and on again', async () => {
    await cookieOf(the, 'anjali');
    await scenario(the, { as: 'theo', post: accessPaths.status(account('anjali')), with: { status: 'disabled' }, expect: 303, ledger: ['account.switched'] });
    await scenario(the, { as: 'anjali', get: '/', expect: 303 });
    await scenario(the, { as: 'theo', get: accessPaths.account(account('anjali')), expect: 200, shows: ['Off: nobody signs in', 'Switch on again'], hides: ['Make a link'] });
    await scenario(the, { as: 'theo', post: accessPaths.status(account('anjali')), with: { status: 'active' }, expect: 303, ledger: ['account.switched'] });
    await scenario(the, { as: 'theo', post: accessPaths.status(account('theo')), with: { status: 'disabled' }, expect: 409, shows: ['Nobody switches their own account'] });
  });

  test('a link is shown on the answer and never again', async () => {
    const made = await scenario(the, { as: 'theo', post: accessPaths.links(account('maria')), with: {}, expect: 200, shows: ['Hand this link over now', '/welcome/'] });
    expect(made.text).toMatch(/\/welcome\/[A-Za-z0-9_-]{43}/);
    await scenario(the, { as: 'theo', get: accessPaths.account(account('maria')), expect: 200, hides: ['/welcome/'] });
    await scenario(the, { as: 'theo', post: accessPaths.links(newId()), with: {}, expect: 404 });
  });
});
