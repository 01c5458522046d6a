import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { crawl, type Visited } from '../support/crawl.js';
import { addresses, demo, type Crawled } from '../support/demo-pages.js';
import { afterLastSpec } from '../support/last-spec.js';
import { Screen, tour } from '../support/tour.js';

type Visit = Pick<Visited, 'route' | 'url' | 'as'>;

export interface Shown { the: Awaited<ReturnType<typeof demo>>; screen: Screen; crawled: Crawled }

let begun: Promise<Shown & { browser: Browser }> | undefined;

/** The demo, with a browser at it, for the tests that follow; the specs of a hall share it, and who followed which links. */
export function shown(): () => Shown {
  let here: Shown;
  beforeAll(async () => {
    here = await (begun ??= begin());
  }, 120_000);
  return () => here;
}

async function begin(): Promise<Shown & { browser: Browser }> {
  const the = await demo({ listening: true });
  const browser = await openBrowser({ lasting: true });
  return { the, browser, screen: await Screen.on(the, browser), crawled: crawledOnce(the) };
}

async function end(): Promise<void> {
  const here = await begun; // nothing began where only other specs were asked for
  await here?.browser.close();
  await here?.the.end();
}

/** Nobody's links are followed twice. All pages of a kind are made alike; a few stand behind one case only, and irene sees every case. */
function crawledOnce(the: Shown['the']): Crawled {
  const crawls = new Map<string, Promise<readonly Visited[]>>();
  return (who) => {
    const pages = crawls.get(who) ?? crawl(the, who, who === 'irene' ? 14 : 4);
    crawls.set(who, pages);
    return pages;
  };
}

/** Looks at every page of the demo whose route fits, as it comes and when each kind of form on it was sent empty. At least so many forms come back. */
export async function toured({ the, screen, crawled }: Shown, fits: (route: string) => boolean, atLeast: number, more: readonly Visit[] = []): Promise<void> {
  const { met, missing } = await addresses(the, fits, crawled);
  expect(missing).toEqual([]);
  const { wrong, returned } = await tour(the, screen, [...met, ...more]);
  expect(wrong).toEqual({});
  expect(returned).toBeGreaterThan(atLeast);
}

afterLastSpec(end);
