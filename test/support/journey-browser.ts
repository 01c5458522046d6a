import type { Browser, CDPSession, Keyboard, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { openBrowser } from './browser.js';
import { afterLastSpec } from './last-spec.js';

/** A window that shares nothing with another: no cookie, no cached file. */
export async function windowIn(browser: Browser, { scripts }: { scripts: boolean }): Promise<JourneyWindow> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US', reducedMotion: 'reduce', timezoneId: 'America/Denver', javaScriptEnabled: scripts });
  const page = await context.newPage();
  return new JourneyWindow(page, await context.newCDPSession(page));
}

/**
 * One page after another, as one person sees them. Questions go to Chromium in its own words: for a look of its own
 * Playwright reads a library into each page first, and journeys open hundreds, at more cost than showing them.
 */
export class JourneyWindow {
  address = 'about:blank';

  constructor(private readonly page: Page, private readonly chromium: CDPSession) {}

  /** Opens an address; gives the status. */
  visit(address: string): Promise<number> {
    return this.arrived(() => this.chromium.send('Page.navigate', { url: address }));
  }

  /** Does what leads to another page; gives that page's status once it is there. */
  async arrived(act: () => Promise<unknown>): Promise<number> {
    await Promise.all([this.page.waitForEvent('load'), act()]);
    const { address, status } = await this.ask<{ address: string; status: number }>(`({ address: location.href, status: performance.getEntriesByType('navigation')[0].responseStatus })`);
    this.address = address;
    return status;
  }

  /** Does what leads to another place of the same page. */
  async moved(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('framenavigated'), act()]);
  }

  /** Does what gives a file; gives its bytes. */
  async file(act: () => Promise<unknown>): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return readFileSync(await download.path());
  }

  /** What a piece of script comes to inside the page. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.chromium.send('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text} on ${this.address}`);
    return result.value as T;
  }

  /** The same for a function that reaches nothing but itself. */
  call<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<T> {
    return this.ask(`(${String(work)})(...${JSON.stringify(args)})`);
  }

  /** Holds a key down until it was told so many times, and lets go. */
  async key(key: string, times = 1): Promise<void> {
    await Promise.all(Array.from({ length: times }, () => this.page.keyboard.down(key)));
    await this.page.keyboard.up(key);
  }

  get keyboard(): Keyboard {
    return this.page.keyboard;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

let begun: Promise<Browser> | undefined;

/** The Chromium of this run: the specs of a hall share it, each in windows of its own. It says of elements what they are to assistive technology. */
export function journeyBrowser(): Promise<Browser> {
  return (begun ??= openBrowser({ also: ['--enable-blink-features=ComputedAccessibilityInfo'] }));
}

afterLastSpec(async () => (await begun)?.close());
