import { holds } from '../../src/access/index.js';
import type { CastKey } from '../../src/demo/district/index.js';
import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../src/platform/web/index.js';
import { crawl, pageRoutes } from '../support/crawl.js';
import { world } from '../support/world.js';

/** Pages that no link leads to, and why. */
const unlinked: Record<string, string> = {
  '/sign-in': 'where people arrive',
  '/setup/:token': 'printed once at the first start',
  '/unsent/:id': 'reached from sign-in, after a session ran out',
  '/cases/:caseId/closures/new': 'offered only when nothing is outstanding: the journey to a closed case walks it',
  '/reports/:reportId/case-link': 'offered only for a person with an open case: the specs of intake walk it',
};

const everyone: readonly CastKey[] = ['maria', 'samuel', 'ruth', 'zoe', 'dana', 'anjali', 'sofia', 'grant', 'thandiwe', 'naomi', 'beatriz', 'irene', 'theo'];

describe('links from everybody’s first page', () => {
  let the: Awaited<ReturnType<typeof world>>;
  const reached = new Map<string, Set<string>>();
  beforeAll(async () => { the = await world({ base: 'demo' }); }, 120_000);
  afterAll(() => the.end());

  test.each(everyone)('%s finds no dead link', async (who) => {
    const pages = await crawl(the, who);
    reached.set(who, new Set(pages.map(({ route }) => route)));
    expect(pages.filter(({ status, route }) => status !== 200 && route !== '(no page)')).toEqual([]);
    expect(pages.filter(({ title, route }) => title === '' && route !== '(no page)')).toEqual([]);
  });

  test('together they reach every page there is', () => {
    const all = new Set([...reached.values()].flatMap((routes) => [...routes]));
    expect(pageRoutes(the).filter((route) => !all.has(route) && unlinked[route] === undefined)).toEqual([]);
  });

  test('nobody reaches a page that no seat of theirs opens', () => {
    const needs = new Map(routesOf(the.app.get(ModulesContainer)).filter(({ method }) => method === 'GET').map(({ path, facts }) => [path, facts!.needs]));
    for (const [who, routes] of reached) {
      const viewer = the.district.viewers[who as CastKey];
      expect([...routes].filter((route) => needs.has(route) && needs.get(route) !== 'signed-in' && !holds(viewer, needs.get(route)!))).toEqual([]);
    }
  });
});
