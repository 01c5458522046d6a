import { ModulesContainer } from '@nestjs/core';
import type { Browser } from 'playwright-core';
import { routesOf } from '../../src/platform/web/index.js';
import { openBrowser } from '../support/browser.js';
import { routeOf } from '../support/crawl.js';
import { faultsOf, pagesOf, tourOf } from '../support/tour.js';
import { world } from '../support/world.js';

describe('forms sent empty', () => {
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

  test('come back with a summary at the top and no fault at 1280 and 390 px, one form of each kind', async () => {
    const posts = routesOf(the.app.get(ModulesContainer)).filter(({ method, facts }) => method === 'POST' && facts?.renders !== undefined).map(({ path }) => path);
    const pageFor = pagesOf(the, browser);
    const tried = new Set<string>();
    const wrong: Record<string, string[]> = {};
    let returned = 0;
    for (const { url, as } of await tourOf(the)) {
      const page = await pageFor(as);
      await page.goto(`${the.settings.baseUrl}${url}`);
      const actions = await page.locator('main form[method="post"]').evaluateAll((forms) => forms.map((form) => (form as unknown as { getAttribute(name: string): string }).getAttribute('action')));
      for (const [n, action] of actions.entries()) {
        const kind = routeOf(posts, action);
        if (kind === null || tried.has(kind)) continue;
        tried.add(kind);
        if (n > 0) await page.goto(`${the.settings.baseUrl}${url}`);
        const [answer] = await Promise.all([page.waitForNavigation(), page.locator('main form[method="post"]').nth(n).evaluate((form) => (form as unknown as { submit(): void }).submit())]);
        if (answer?.status() !== 422) {
          if ((answer?.status() ?? 500) >= 500) wrong[kind] = [`answered ${answer?.status()}`];
          await page.goto(`${the.settings.baseUrl}${url}`);
          continue;
        }
        returned += 1;
        const found = await faultsOf(page);
        if ((await page.locator('[role=alert]').count()) === 0) found.push('it says nothing at the top');
        if (found.length > 0) wrong[kind] = found;
        await page.goto(`${the.settings.baseUrl}${url}`);
      }
    }
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(25);
  }, 240_000);
});
