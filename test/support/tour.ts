import type { Browser, Page } from 'playwright-core';
import type { CastKey } from '../../src/demo/district/index.js';
import { axe } from './browser.js';
import { crawl, type Visited } from './crawl.js';
import { cookieOf } from './scenario.js';
import type { World } from './world.js';

export const widths = [1280, 390];
const readers: readonly CastKey[] = ['maria', 'thandiwe', 'grant', 'samuel', 'zoe', 'irene', 'sofia', 'theo'];

/** Pages whose state the demo does not hold, with the specs that walk them. */
export const notInTheDemo = ['/setup/:token', '/unsent/:id', '/cases/:caseId/closures/new', '/reports/:reportId/case-link'];

/** One address of every page that the cast reaches by links, and the sign-in page. */
export async function tourOf(world: World): Promise<Visited[]> {
  const tour = new Map([['/sign-in', { route: '/sign-in', url: '/sign-in', as: '', status: 200, title: 'Sign in' }]]);
  for (const who of readers) for (const page of await crawl(world, who)) if (!tour.has(page.route) && page.route !== '(no page)') tour.set(page.route, page);
  return [...tour.values()];
}

/** A page of a browser that is signed in as one of the cast, or as nobody; one per person, used again. */
export function pagesOf(world: World, browser: Browser): (as: string) => Promise<Page> {
  const pages = new Map<string, Page>();
  return async (as) => {
    const known = pages.get(as);
    if (known !== undefined) return known;
    const context = await browser.newContext();
    if (as !== '') {
      const [name, value] = (await cookieOf(world, as)).split('=') as [string, string];
      await context.addCookies([{ name, value, url: world.settings.baseUrl }]);
    }
    const page = await context.newPage();
    pages.set(as, page);
    return page;
  };
}

/** Opens an address and says so if the page that comes is another one. */
export async function go(page: Page, { settings }: World, url: string): Promise<string[]> {
  const answer = await page.goto(`${settings.baseUrl}${url}`);
  const fits = answer?.status() === 200 && page.url() === `${settings.baseUrl}${url}`;
  return fits ? [] : [`${url} answered ${answer?.status()} at ${page.url()}`];
}

/** What is wrong with the page as it stands, at both widths: axe's findings, a missing or second h1, scrolling sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await axe(page)).map((fault) => `${width}: ${fault}`));
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (over > 0) found.push(`${width}: it scrolls sideways by ${over} px`);
  }
  const headings = await page.locator('h1').allInnerTexts();
  if (headings.length !== 1 || headings[0]!.trim() === '') found.push(`its h1 is ${JSON.stringify(headings)}`);
  return found;
}
