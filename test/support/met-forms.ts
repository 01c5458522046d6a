import { pageRoutes, routeOf, routesIn } from './crawl.js';
import { formsIn, headingOf, type PageForm } from './html-forms.js';
import { send } from './scenario.js';
import type { World } from './world.js';

/** A form where somebody met it; `as` is '' for somebody who is not signed in. */
export interface MetForm extends PageForm { world: World; kind: string; route: string; as: string; page: string; heading: string }

/** Every address that takes a form, as `/cases/:caseId/notes`. */
export function formRoutes(world: World): string[] {
  return routesIn(world).filter(({ method }) => method === 'POST').map(({ path }) => path);
}

/** The forms on one page as somebody sees it, and the page. Forms of one address that ask for the same are of one kind. */
export async function formsOn(world: World, as: string, page: string): Promise<{ forms: MetForm[]; text: string; status: number }> {
  const { text, status } = await send(world, as === '' ? null : as, 'GET', page);
  const routes = formRoutes(world);
  const forms = formsIn(text).map((form): MetForm => {
    const route = routeOf(routes, form.action) ?? `nowhere: ${form.action}`;
    const names = new Set(form.fields.map(({ name }) => name.replace(/\d+$/, '')));
    names.delete('formId');
    return { ...form, world, kind: `${route} ${[...names].sort().join(' ')}`, route, as, page, heading: headingOf(text) };
  });
  return { forms, text, status };
}

/**
 * Every form that somebody meets who follows links from their first page, and the pages that failed. Looks first at what
 * was seen least (`seen` counts looks at each route, for one person after another), and stops when `enough` pages were seen.
 */
export async function meetForms(world: World, as: string, enough: (pages: number, forms: readonly MetForm[]) => boolean, seen: Map<string, number>, look: (text: string, page: string) => void = () => undefined): Promise<{ forms: MetForm[]; failed: string[] }> {
  const routes = pageRoutes(world);
  const waiting = new Map([['/', '/']]); // address to route
  const known = new Set(waiting.keys());
  const forms: MetForm[] = [];
  const failed: string[] = [];
  for (let n = 0; !enough(n, forms) && waiting.size > 0; n += 4) {
    const next = [...waiting].sort(([, a], [, b]) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0)).slice(0, 4);
    for (const [url, route] of next) {
      waiting.delete(url);
      seen.set(route, (seen.get(route) ?? 0) + 1);
    }
    const answers = await Promise.all(next.map(async ([page]) => ({ page, ...(await formsOn(world, as, page)) })));
    for (const { page, text, status, forms: here } of answers) {
      if (status !== 200) failed.push(`${status} ${page} as ${as}`);
      look(text, page);
      forms.push(...here);
      for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"]*)/g)) {
        const url = href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').split('#')[0]!;
        const route = routeOf(routes, url);
        if (route === null || known.has(url)) continue;
        known.add(url);
        waiting.set(url, route);
      }
    }
  }
  return { forms, failed };
}
