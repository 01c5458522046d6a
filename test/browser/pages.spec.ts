import { ModulesContainer } from '@nestjs/core';
import type { Browser } from 'playwright-core';
import { holds } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import { routesOf } from '../../src/platform/web/index.js';
import { openBrowser } from '../support/browser.js';
import { crawl, pageRoutes, routeOf, type Visited } from '../support/crawl.js';
import { actionsOf, faultsOf, go, pagesOf, sendEmpty } from '../support/tour.js';
import { world } from '../support/world.js';

/** Pages that no link of the demo leads to, and why. */
const unlinked: Record<string, string> = {
  '/sign-in': 'where people arrive',
  '/setup/:token': 'printed once at the first start: a journey walks it',
  '/unsent/:id': 'reached from sign-in, after a session ran out: a journey walks it',
  '/cases/:caseId/closures/new': 'offered only when nothing is outstanding: the journey to a closed case walks it',
  '/reports/:reportId/case-link': 'offered only for a person with an open case: the specs of intake walk it',
};

const everyone: readonly CastKey[] = ['maria', 'thandiwe', 'grant', 'samuel', 'zoe', 'irene', 'sofia', 'theo', 'dana', 'ruth', 'anjali', 'naomi', 'beatriz'];

describe('every page of the demo', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let browser: Browser;
  const seen = new Map<CastKey, Visited[]>();
  beforeAll(async () => {
    the = await world({ base: 'demo', listening: true });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await the.end();
  });

  test.each(everyone)('by links from the first page of %s: no dead link, a heading everywhere, nothing that no seat opens', async (who) => {
    const pages = await crawl(the, who);
    seen.set(who, pages);
    const needs = new Map(routesOf(the.app.get(ModulesContainer)).filter(({ method }) => method === 'GET').map(({ path, facts }) => [path, facts!.needs]));
    expect(pages.filter(({ status, route }) => status !== 200 && route !== '(no page)')).toEqual([]);
    expect(pages.filter(({ title, route }) => title === '' && route !== '(no page)')).toEqual([]);
    expect(pages.filter(({ route }) => needs.has(route) && needs.get(route) !== 'signed-in' && !holds(the.district.viewers[who], needs.get(route)!))).toEqual([]);
  });

  const tour = (): Visited[] => [...new Map([...seen.values()].flat().reverse().filter(({ route }) => route !== '(no page)').map((page) => [page.route, page])).values(), { route: '/sign-in', url: '/sign-in', as: '', status: 200, title: 'Sign in' }];

  test('together the links reach every page there is', () => {
    const reached = new Set(tour().map(({ route }) => route));
    expect(pageRoutes(the).filter((route) => !reached.has(route) && unlinked[route] === undefined)).toEqual([]);
  });

  test('has no fault at 1280 and 390 px, as it comes and when a form on it is sent empty', async () => {
    const posts = routesOf(the.app.get(ModulesContainer)).filter(({ method, facts }) => method === 'POST' && facts?.renders !== undefined).map(({ path }) => path);
    const pageFor = pagesOf(the, browser);
    const tried = new Set<string>();
    const wrong: Record<string, string[]> = {};
    let returned = 0;
    for (const { route, url, as } of tour()) {
      const page = await pageFor(as);
      const found = [...(await go(page, the, url)), ...(await faultsOf(page))];
      if (found.length > 0) wrong[`${route} as ${as}`] = found;
      for (const [n, action] of (await actionsOf(page)).entries()) {
        const kind = routeOf(posts, action);
        if (kind === null || tried.has(kind)) continue;
        if (tried.size > 0 && !page.url().endsWith(url)) await go(page, the, url);
        tried.add(kind);
        const status = await sendEmpty(page, n);
        if (status === 422) {
          returned += 1;
          const again = await faultsOf(page);
          if ((await page.locator('[role=alert]').count()) === 0) again.push('it says nothing at the top');
          if (again.length > 0) wrong[`${kind}, sent empty`] = again;
        } else if (status >= 500) wrong[kind] = [`answered ${status}`];
        await go(page, the, url);
      }
    }
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(25);
  }, 240_000);

  test.each([['maria', '/cases?q=zzz', 'No case found'], ['theo', '/reports/mine', 'You have not sent a report']])('is as good when empty: %s at %s', async (as, url, words) => {
    const page = await pagesOf(the, browser)(as);
    await go(page, the, url);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
  });
});
