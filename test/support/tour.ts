import type { Browser, Page } from 'playwright-core';
import { axe } from './browser.js';
import { cookieOf } from './scenario.js';
import type { World } from './world.js';

const widths = [1280, 390];

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
  const answer = await page.goto(`${settings.baseUrl}${url}`, { waitUntil: 'load' });
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

/** Sends a form as it stands, past the browser's own checks; gives the status. */
export async function sendEmpty(page: Page, n: number): Promise<number> {
  const form = page.locator('main form[method="post"]').nth(n);
  const [answer] = await Promise.all([page.waitForNavigation(), form.evaluate((one) => (one as unknown as { submit(): void }).submit())]);
  return answer?.status() ?? 0;
}

export function actionsOf(page: Page): Promise<string[]> {
  return page.locator('main form[method="post"]').evaluateAll((forms) => forms.map((form) => (form as unknown as { getAttribute(name: string): string }).getAttribute('action')));
}
