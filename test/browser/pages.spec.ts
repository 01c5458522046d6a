import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CastKey } from '../../src/demo/district/index.js';
import { axe, openBrowser } from '../support/browser.js';
import { crawl, pageRoutes, type Visited } from '../support/crawl.js';
import { cookieOf } from '../support/scenario.js';
import { world } from '../support/world.js';

const sizes = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];
const readers: readonly CastKey[] = ['maria', 'samuel', 'irene', 'sofia', 'anjali', 'theo'];

describe('every page in a browser', () => {
  let the: Awaited<ReturnType<typeof world>>;
  let browser: Browser;
  const contexts = new Map<string, BrowserContext>();
  const tour = new Map<string, Visited>();
  beforeAll(async () => {
    the = await world({ base: 'demo', listening: true });
    browser = await openBrowser();
    for (const who of readers) for (const page of await crawl(the, who, 3)) if (!tour.has(page.route) && page.route !== '(no page)') tour.set(page.route, page);
    tour.set('/sign-in', { route: '/sign-in', url: '/sign-in', as: '', status: 200, title: 'Sign in' });
  }, 180_000);
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
    await browser.close();
    await the.end();
  });

  async function open(as: string, url: string, size: (typeof sizes)[number]): Promise<Page> {
    const key = `${as} ${size.width}`;
    let context = contexts.get(key);
    if (context === undefined) {
      context = await browser.newContext({ viewport: size });
      if (as !== '') {
        const [name, value] = (await cookieOf(the, as)).split('=') as [string, string];
        await context.addCookies([{ name, value, url: the.settings.baseUrl }]);
      }
      contexts.set(key, context);
    }
    const page = await context.newPage();
    await page.goto(`${the.settings.baseUrl}${url}`);
    return page;
  }

  async function faults(page: Page, title: string): Promise<string[]> {
    const found = await axe(page);
    const headings = await page.locator('h1').allInnerTexts();
    if (headings.length !== 1 || (title !== '' && headings[0]!.trim() !== title)) found.push(`its h1 is ${JSON.stringify(headings)}, not ${title}`);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (over > 0) found.push(`it scrolls sideways by ${over} px`);
    return found;
  }

  test.each(sizes)('has no fault that axe finds, one h1 and no sideways scroll at $width px', async (size) => {
    const wrong: Record<string, string[]> = {};
    for (const { route, url, as } of tour.values()) {
      const page = await open(as, url, size);
      const found = await faults(page, '');
      if (found.length > 0) wrong[`${route} as ${as}`] = found;
      await page.close();
    }
    expect(wrong).toEqual({});
    expect([...tour.keys()].sort()).toEqual(expect.arrayContaining(pageRoutes(the).filter((route) => !['/setup/:token', '/unsent/:id'].includes(route))));
  }, 240_000);

  test.each(sizes)('comes back from an empty form without a fault at $width px', async (size) => {
    const wrong: Record<string, string[]> = {};
    let returned = 0;
    for (const { route, url, as } of tour.values()) {
      const first = await open(as, url, size);
      const forms = await first.locator('main form[method="post"]').count();
      for (let n = 0; n < forms; n += 1) {
        const page = await open(as, url, size);
        const [answer] = await Promise.all([page.waitForNavigation(), page.locator('main form[method="post"]').nth(n).evaluate((form: { submit(): void }) => form.submit())]);
        if (answer?.status() === 422) {
          returned += 1;
          const found = await faults(page, '');
          if (!(await page.locator('.problems, [role=alert]').count())) found.push('it says nothing at the top');
          if (found.length > 0) wrong[`${route} form ${n + 1} as ${as}`] = found;
        } else if ((answer?.status() ?? 500) >= 500) wrong[`${route} form ${n + 1}`] = [`answered ${answer?.status()}`];
        await page.close();
      }
      await first.close();
    }
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(10);
  }, 240_000);
});
