import { scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

describe('administration', () => {
  let the: Awaited<ReturnType<typeof world>>;
  beforeAll(async () => { the = await world(); });
  afterAll(() => the.end());

  test.each<[string, string[], string[]]>([
    ['irene', ['/accounts', '/training', '/district', '/agencies', '/restrictions', '/identity-requests', '/audit-samples'], []],
    ['theo', ['/accounts', '/district'], ['/restrictions', '/identity-requests', '/audit-samples', '/agencies']],
    ['ingrid', ['/restrictions', '/identity-requests'], ['/accounts', '/district']],
  ])('shows %s the places of their seats and no other', async (as, there, notThere) => {
    const links = (paths: string[]) => paths.map((path) => `href="${path}"`);
    await scenario(the, { as, get: '/administration', expect: 200, ledger: ['administration.viewed'], shows: links(there), hides: links(notThere) });
    for (const path of there) expect([path, (await send(the, as, 'GET', path)).status]).toEqual([path, 200]);
  });

  test.each(['sofia', 'maria', 'osvaldo'])('has nothing for %s, and the navigation does not lead there', async (as) => {
    await scenario(the, { as, get: '/administration', expect: 200, shows: ['Nothing here for you'], hides: ['<li><a href="/administration"'] });
  });

  test('asks who is there', () => scenario(the, { as: null, get: '/administration', expect: 303 }));

  test('the navigation of nobody has more than five entries, and marks where they are', async () => {
    for (const as of ['irene', 'theo', 'samuel', 'ruth', 'ingrid', 'osvaldo', 'dana']) {
      const { text } = await send(the, as, 'GET', '/');
      expect([as, /aria-label="Primary"><ul>(.*?)<\/ul>/s.exec(text)![1]!.match(/<li>/g)!.length <= 5]).toEqual([as, true]);
    }
    expect((await send(the, 'irene', 'GET', '/agencies')).text).toContain('<a href="/administration" aria-current="page">');
  });
});
