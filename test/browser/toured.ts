import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { addresses, demo } from '../support/demo-pages.js';
import { tour } from '../support/tour.js';
import type { Visited } from '../support/crawl.js';

type Visit = Pick<Visited, 'route' | 'url' | 'as'>;

export interface Toured { the: Awaited<ReturnType<typeof demo>>; browser: Browser }

/** Every page of the demo whose route fits, looked at in a browser as it comes and when each kind of form on it was sent empty. At least so many forms come back. */
export function toured(fits: (route: string) => boolean, atLeast: number, more: readonly Visit[] = []): () => Toured {
  let here: Toured;
  beforeAll(async () => { here = { the: await demo({ listening: true }), browser: await openBrowser() }; }, 120_000);
  afterAll(async () => {
    await here.browser.close();
    await here.the.end();
  });

  test('have no fault at 1280 and 390 px, as they come and when a form on them is sent empty', async () => {
    const { met, missing } = await addresses(here.the, fits);
    expect(missing).toEqual([]);
    const { wrong, returned } = await tour(here.the, here.browser, [...met, ...more]);
    expect(wrong).toEqual({});
    expect(returned).toBeGreaterThan(atLeast);
  }, 240_000);
  return () => here;
}

/** Pages on which a team comes to its judgement: as many as all other pages of a case. */
export const ofAssessment = (route: string): boolean => /^\/cases\/:caseId\/(?:assessment|determination|first-reads)/.test(route);
