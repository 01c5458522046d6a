import { holds } from '../../src/access/index.js';
import { crawl, pageRoutes, routesIn } from '../support/crawl.js';
import { demo, everyone, unlinked } from '../support/demo-pages.js';

describe('the links of the demo', () => {
  let the: Awaited<ReturnType<typeof demo>>;
  const reached = new Set<string>();
  beforeAll(async () => {
    the = await demo();
  }, 120_000);
  afterAll(() => the.end());

  test.each(everyone)('from the first page of %s: no dead link, a heading everywhere, nothing that no seat opens', async (who) => {
    const pages = (await crawl(the, who)).filter(({ route }) => route !== '(no page)');
    for (const { route } of pages) reached.add(route);
    const needs = new Map(routesIn(the).filter(({ method }) => method === 'GET').map(({ path, facts }) => [path, facts!.needs]));
    expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
    expect(pages.filter(({ title }) => title === '')).toEqual([]);
    expect(pages.filter(({ route }) => needs.has(route) && needs.get(route) !== 'signed-in' && !holds(the.district.viewers[who], needs.get(route)!))).toEqual([]);
  });

  test('together reach every page there is, save those with a reason', () => {
    expect(pageRoutes(the).filter((route) => !reached.has(route) && unlinked[route] === undefined)).toEqual([]);
  });
});
