import type { Browser, Page } from 'playwright-core';
import { axe, axeSource } from './browser.js';
import { routeOf, routesIn, type Visited } from './crawl.js';
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
    await context.addInitScript({ content: axeSource }); // compiled once, not on every page
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
  // The width it stands at comes first: one layout less.
  for (const width of page.viewportSize()?.width === widths[1] ? widths.toReversed() : widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await axe(page, { practices: width === widths[0] })).map((fault) => `${width}: ${fault}`));
    const { over, headings } = await page.evaluate<{ over: number; headings: string[] }>('({ over: document.documentElement.scrollWidth - innerWidth, headings: [...document.querySelectorAll("h1")].map((h1) => h1.innerText.trim()) })');
    if (over > 0) found.push(`${width}: it scrolls sideways by ${over} px`);
    if (headings.length !== 1 || headings[0] === '') found.push(`${width}: its h1 is ${JSON.stringify(headings)}`);
  }
  return found;
}

/** Looks at every page as it comes, and again after each kind of form on it was sent empty. Gives what is wrong by page, and how many forms came back. */
export async function tour(world: World, pageOf: (as: string) => Promise<Page>, visits: readonly Pick<Visited, 'route' | 'url' | 'as'>[]): Promise<{ wrong: Record<string, string[]>; returned: number }> {
  // A form without a page of its own comes back as no page: its answer is a plain 400, or a file.
  const posts = routesIn(world).filter(({ method, facts }) => method === 'POST' && facts?.renders !== undefined).map(({ path }) => path);
  const tried = new Set<string>();
  const wrong: Record<string, string[]> = {};
  let returned = 0;
  for (const { route, url, as } of visits) {
    const page = await pageOf(as);
    const found = [...(await go(page, world, url)), ...(await faultsOf(page))];
    if (found.length > 0) wrong[`${route} as ${as}`] = found;
    let sent = false;
    for (const action of await actionsOf(page)) {
      const kind = routeOf(posts, action);
      if (kind === null || tried.has(kind)) continue;
      tried.add(kind);
      if (sent) await go(page, world, url);
      sent = true;
      const status = await sendEmpty(page, action);
      const faults = status === 422 ? await faultsOfReturned(page) : status === 200 ? [] : [status === null ? 'its form was gone after another one was sent' : `answered ${status}`];
      if (status === 422) returned += 1;
      if (faults.length > 0) wrong[`${kind}, sent empty`] = faults;
    }
  }
  return { wrong, returned };
}

async function faultsOfReturned(page: Page): Promise<string[]> {
  return [...(await faultsOf(page)), ...((await page.locator('[role=alert]').count()) === 0 ? ['it says nothing at the top'] : [])];
}

/** Sends a form as it stands, past the browser's own checks; gives the status of the page that comes, or null when there is no such form. */
async function sendEmpty(page: Page, action: string): Promise<number | null> {
  const form = await page.$(`main form[method="post"][action="${action}"]`);
  if (form === null) return null;
  const [answer] = await Promise.all([page.waitForNavigation(), form.evaluate((one) => (one as unknown as { submit(): void }).submit())]);
  return answer?.status() ?? 0;
}

/** Where the page's forms go. Those with most to fill in come first: one with nothing to fill in is done when sent, and may take others away. */
async function actionsOf(page: Page): Promise<string[]> {
  const forms = await page.locator('main form[method="post"]').evaluateAll((all) => all.map((form) => ({ action: form.getAttribute('action')!, fields: form.querySelectorAll('input:not([type=hidden]), select, textarea').length })));
  return forms.sort((a, b) => b.fields - a.fields).map(({ action }) => action);
}
