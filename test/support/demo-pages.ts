import type { CastKey } from '../../src/demo/district/index.js';
import { pageRoutes, type Visited } from './crawl.js';
import { world, type World } from './world.js';

/** Pages that no link of the demo leads to, and why. */
export const unlinked: Readonly<Record<string, string>> = {
  '/sign-in': 'where people arrive',
  '/setup/:token': 'printed once at the first start: a journey walks it',
  '/unsent/:id': 'reached from sign-in, after a session ran out: a journey walks it',
  '/accounts/imports/:importId': 'where a list of staff leads that somebody pasted: the specs of access walk it',
  '/checkpoints/paper': 'there is one to print once a checkpoint is signed, which a serving process does: the specs of oversight walk it',
  '/welcome/:token': 'an address that a colleague is handed once: the specs of access walk it',
  '/cases/:caseId/holds/new': 'found on “Sealed and held” by the number of a case: the specs of cases walk it',
  '/cases/:caseId/seals/new': 'the same',
  '/reports/:reportId/case-reopening': 'offered only for a person whose case was closed: the specs of intake walk it',
  '/cases/:caseId/closures/new': 'offered only when nothing is outstanding: the journey to a closed case walks it',
  '/reports/:reportId/case-link': 'offered only for a person with an open case: the specs of intake walk it',
};

/** Those who meet most pages that the others do not come first: a search for pages is over sooner. */
export const everyone: readonly CastKey[] = ['maria', 'irene', 'theo', 'osvaldo', 'grant', 'thandiwe', 'samuel', 'sofia', 'ingrid', 'ruth', 'zoe', 'dana', 'pilar', 'anjali', 'naomi', 'beatriz'];

/** The whole demo, at a moment after everything that it tells. */
export async function demo({ listening = false } = {}): ReturnType<typeof world> {
  const the = await world({ base: 'demo', listening, tick: 5 }); // sessions must outlast many looks at the clock
  the.clock.moveTo('2026-11-21T00:00:00.000Z');
  return the;
}

/** The pages that links lead somebody to. */
export type Crawled = (who: CastKey) => Promise<readonly Visited[]>;

/** An address of every page whose route fits, by links from somebody's first page; and those that none led to. */
export async function addresses(the: World, fits: (route: string) => boolean, crawled: Crawled): Promise<{ met: Visited[]; missing: string[] }> {
  const met = new Map<string, Visited>();
  let missing = pageRoutes(the).filter((route) => fits(route) && unlinked[route] === undefined);
  for (const who of everyone) {
    if (missing.length === 0) break;
    for (const page of await crawled(who)) if (fits(page.route) && page.route !== '(no page)' && !met.has(page.route)) met.set(page.route, page);
    missing = missing.filter((route) => !met.has(route));
  }
  return { met: [...met.values()], missing };
}
