import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { addresses, demo } from '../support/demo-pages.js';
import { faultsOf, go, pagesOf, tour } from '../support/tour.js';

describe('the pages that are not of a case', () => {
  let the: Awaited<ReturnType<typeof demo>>;
  let browser: Browser;
  beforeAll(async () => {
    the = await demo({ listening: true });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await the.end();
  });

  test('have no fault at 1280 and 390 px, as they come and when a form on them is sent empty', async () => {
    const { met, missing } = await addresses(the, (route) => !route.startsWith('/cases/'));
    expect(missing).toEqual([]);
    const { wrong, returned } = await tour(the, browser, [...met, { route: '/sign-in', url: '/sign-in', as: '' }]);
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(20);
  }, 180_000);

  test.each([['maria', '/cases?q=zzz', 'No case found'], ['theo', '/reports/mine', 'You have not sent a report']])('are as good when empty: %s at %s', async (as, url, words) => {
    const page = await pagesOf(the, browser)(as);
    await go(page, the, url);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await faultsOf(page)).toEqual([]);
  });
});
