import type { Browser, Page } from 'playwright-core';
import { axe, axeSource } from './browser.js';
import { routeOf, routesIn, type Visited } from './crawl.js';
import { send, type Answer } from './scenario.js';
import type { World } from './world.js';

const widths = [1280, 390];
const policyOf = ({ headers }: Pick<Answer, 'headers'>) => headers['content-security-policy'];

/**
 * A window that shows page after page, each as the application answers it to somebody. They are written into one document
 * instead of each opening its own: axe is read once, and grows fast. It finds the same, to the last place that is in order.
 */
export class Screen {
  private constructor(private readonly world: World, readonly page: Page, private readonly policy: string | undefined) {}

  static async on(world: World, browser: Browser): Promise<Screen> {
    const page = await browser.newPage();
    const answer = await page.goto(`${world.settings.baseUrl}/sign-in`);
    await page.evaluate(axeSource); // not addScriptTag: the pages' Content-Security-Policy would block it
    return new Screen(world, page, policyOf({ headers: answer!.headers() }) as string | undefined);
  }

  /** Opens an address as somebody, or as nobody (''), and says so if anything but its page comes. */
  async go(as: string, url: string): Promise<string[]> {
    const answer = await send(this.world, as || null, 'GET', url);
    await this.show(answer);
    return answer.status === 200 ? [] : [`${url} answered ${answer.status}`];
  }

  /** Sends a form as it stands, past the browser's own checks, and shows the page that comes; gives its status, or null when there is no such form. */
  async sendEmpty(as: string, action: string): Promise<number | null> {
    const filled = await this.page.evaluate<[string, string][] | null>(`(() => { const form = document.querySelector(${JSON.stringify(`main form[method="post"][action="${action}"]`)}); return form && [...new FormData(form)]; })()`);
    if (filled === null) return null;
    const form: Record<string, string[]> = { formId: [] }; // its own, or none
    for (const [name, value] of filled) (form[name] ??= []).push(value);
    let answer = await send(this.world, as || null, 'POST', action, form);
    while (answer.status === 303) answer = await send(this.world, as || null, 'GET', String(answer.headers.location));
    await this.show(answer);
    return answer.status;
  }

  /** What is wrong with the page as it stands, at both widths: axe's findings, a missing or second h1, scrolling sideways. */
  async faults(): Promise<string[]> {
    const found: string[] = [];
    // The width it stands at comes first: one layout less.
    for (const width of this.page.viewportSize()?.width === widths[1] ? widths.toReversed() : widths) {
      await this.page.setViewportSize({ width, height: 900 });
      found.push(...(await axe(this.page, { practices: width === widths[0] })).map((fault) => `${width}: ${fault}`));
      const { over, headings } = await this.page.evaluate<{ over: number; headings: string[] }>('({ over: document.documentElement.scrollWidth - innerWidth, headings: [...document.querySelectorAll("h1")].map((h1) => h1.innerText.trim()) })');
      if (over > 0) found.push(`${width}: it scrolls sideways by ${over} px`);
      if (headings.length !== 1 || headings[0] === '') found.push(`${width}: its h1 is ${JSON.stringify(headings)}`);
    }
    return found;
  }

  /** Where the page's forms go. Those with most to fill in come first: one with nothing to fill in is done when sent, and may take others away. */
  async actions(): Promise<string[]> {
    const forms = await this.page.evaluate<{ action: string; fields: number }[]>(`[...document.querySelectorAll('main form[method="post"]')].map((form) => ({ action: form.getAttribute('action'), fields: form.querySelectorAll('input:not([type=hidden]), select, textarea').length }))`);
    return forms.sort((a, b) => b.fields - a.fields).map(({ action }) => action);
  }

  private async show(answer: Answer): Promise<void> {
    if (policyOf(answer) !== this.policy) throw new Error(`The screen's Content-Security-Policy is another than that of a page: ${String(policyOf(answer))}`);
    await this.page.setContent(answer.text, { waitUntil: 'load' });
  }
}

/** Looks at every page as it comes, and again after each kind of form on it was sent empty. Gives what is wrong by page, and how many forms came back. */
export async function tour(world: World, screen: Screen, visits: readonly Pick<Visited, 'route' | 'url' | 'as'>[]): Promise<{ wrong: Record<string, string[]>; returned: number }> {
  // A form without a page of its own comes back as no page: its answer is a plain 400, or a file.
  const posts = routesIn(world).filter(({ method, facts }) => method === 'POST' && facts?.renders !== undefined).map(({ path }) => path);
  const tried = new Set<string>();
  const wrong: Record<string, string[]> = {};
  let returned = 0;
  for (const { route, url, as } of visits) {
    const found = [...(await screen.go(as, url)), ...(await screen.faults())];
    if (found.length > 0) wrong[`${route} as ${as}`] = found;
    let sent = false;
    for (const action of await screen.actions()) {
      const kind = routeOf(posts, action);
      if (kind === null || tried.has(kind)) continue;
      tried.add(kind);
      if (sent) await screen.go(as, url);
      sent = true;
      const status = await screen.sendEmpty(as, action);
      const faults = status === 422 ? await faultsOfReturned(screen) : status === 200 ? [] : [status === null ? 'its form was gone after another one was sent' : `answered ${status}`];
      if (status === 422) returned += 1;
      if (faults.length > 0) wrong[`${kind}, sent empty`] = faults;
    }
  }
  return { wrong, returned };
}

async function faultsOfReturned(screen: Screen): Promise<string[]> {
  return [...(await screen.faults()), ...(await screen.page.evaluate<boolean>(`document.querySelector('[role=alert]') !== null`) ? [] : ['it says nothing at the top'])];
}
