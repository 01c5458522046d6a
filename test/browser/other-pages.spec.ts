import { holds } from '../../src/access/index.js';
import { pageRoutes, routesIn } from '../support/crawl.js';
import { everyone, unlinked } from '../support/demo-pages.js';
import { shown, toured } from './toured.js';

const here = shown();

describe('the links of the demo', () => {
  const reached = new Set<string>();

  test.each(everyone)('from the first page of %s: no dead link, a heading everywhere, nothing that no seat opens', async (who) => {
    const { the, crawled } = here();
    const pages = (await crawled(who)).filter(({ route }) => route !== '(no page)');
    for (const { route } of pages) reached.add(route);
    const needs = new Map(routesIn(the).filter(({ method }) => method === 'GET').map(({ path, facts }) => [path, facts!.needs]));
    expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
    expect(pages.filter(({ title }) => title === '')).toEqual([]);
    expect(pages.filter(({ route }) => needs.has(route) && needs.get(route) !== 'signed-in' && !holds(the.district.viewers[who], needs.get(route)!))).toEqual([]);
  });

  test('together reach every page there is, save those with a reason', () => {
    expect(pageRoutes(here().the).filter((route) => !reached.has(route) && unlinked[route] === undefined)).toEqual([]);
  });
});

describe('the pages that are not of a case', () => {
  test('have no fault at 1280 and 390 px, as they come and when a form on them is sent empty', () =>
    toured(here(), (route) => !route.startsWith('/cases/'), 20, [{ route: '/sign-in', url: '/sign-in', as: '' }]), 240_000);

  test.each([['maria', '/cases?q=zzz', 'No case found'], ['theo', '/reports/mine', 'You have not sent a report']])('are as good when empty: %s at %s', async (as, url, words) => {
    const { screen } = here();
    expect(await screen.go(as, url)).toEqual([]);
    expect(await screen.page.innerText('main')).toContain(words);
    expect(await screen.faults()).toEqual([]);
  });
});
