import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { crawl, type Visited } from '../support/crawl.js';
import { addresses, demo, type Crawled } from '../support/demo-pages.js';
import { pagesOf, tour } from '../support/tour.js';

type Visit = Pick<Visited, 'route' | 'url' | 'as'>;

export interface Shown { the: Awaited<ReturnType<typeof demo>>; pageOf: (as: string) => Promise<Page>; crawled: Crawled }

/** The demo, with a browser at it, for the tests that follow. */
export function shown(): () => Shown {
  let here: Shown;
  let browser: Browser;
  beforeAll(async () => {
    const the = await demo({ listening: true });
    browser = await openBrowser();
    here = { the, pageOf: pagesOf(the, browser), crawled: crawledOnce(the) };
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await here.the.end();
  });
  return () => here;
}

/** Nobody's links are followed twice, as far as they were. */
function crawledOnce(the: Shown['the']): Crawled {
  const crawls = new Map<string, { each: number; pages: Promise<Visited[]> }>();
  return (who, each) => {
    const known = crawls.get(who);
    if (known !== undefined && known.each >= each) return known.pages;
    const pages = crawl(the, who, each);
    crawls.set(who, { each, pages });
    return pages;
  };
}

/** Looks at every page of the demo whose route fits, as it comes and when each kind of form on it was sent empty. At least so many forms come back. */
export async function toured({ the, pageOf, crawled }: Shown, fits: (route: string) => boolean, atLeast: number, more: readonly Visit[] = []): Promise<void> {
  const { met, missing } = await addresses(the, fits, crawled);
  expect(missing).toEqual([]);
  const { wrong, returned } = await tour(the, pageOf, [...met, ...more]);
  expect(wrong).toEqual({});
  expect(returned).toBeGreaterThan(atLeast);
}
