import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { addresses, demo } from '../support/demo-pages.js';
import { tour } from '../support/tour.js';

describe('the pages of a case', () => {
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
    const { met, missing } = await addresses(the, (route) => route.startsWith('/cases/'));
    expect(missing).toEqual([]);
    const { wrong, returned } = await tour(the, browser, met);
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(30);
  }, 180_000);
});
