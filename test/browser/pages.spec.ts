import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { pageRoutes } from '../support/crawl.js';
import { faultsOf, go, notInTheDemo, pagesOf, tourOf } from '../support/tour.js';
import { world } from '../support/world.js';

describe('every page in a browser', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let browser: Browser;
  beforeAll(async () => {
    the = await world({ base: 'demo', listening: true });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await the.end();
  });

  test('has no fault that axe finds, one h1 and no sideways scroll at 1280 and 390 px', async () => {
    const tour = await tourOf(the);
    const pageFor = pagesOf(the, browser);
    const wrong: Record<string, string[]> = {};
    for (const { route, url, as } of tour) {
      const page = await pageFor(as);
      const found = [...(await go(page, the, url)), ...(await faultsOf(page))];
      if (found.length > 0) wrong[`${route} as ${as}`] = found;
    }
    expect(wrong).toEqual({});
    expect(pageRoutes(the).filter((route) => !notInTheDemo.includes(route) && !tour.some((page) => page.route === route))).toEqual([]);
  }, 240_000);

  test.each([['maria', '/cases?q=zzz', 'No case found'], ['theo', '/reports/mine', 'You have not sent a report']])('is as good when empty: %s at %s', async (as, url, words) => {
    const page = await pagesOf(the, browser)(as);
    await page.goto(`${the.settings.baseUrl}${url}`);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
  });
});
