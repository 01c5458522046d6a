import { send, type Answer } from './scenario.js';
import type { World } from './world.js';

export interface Page extends Answer { path: string }

/** What somebody sees by following links from their start page, and from `also`: at most `each` addresses of one kind, and `most` pages. Files are left alone. */
export async function crawl(world: World, username: string, { also = [], each = 8, most = 400 }: { also?: readonly string[]; each?: number; most?: number } = {}): Promise<Page[]> {
  const waiting = ['/', ...also];
  const seen = new Set(waiting);
  const kinds = new Map<string, number>();
  const pages: Page[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
    const answer = await send(world, username, 'GET', path);
    pages.push({ path, ...answer });
    for (const next of linksIn(answer.text)) {
      if (seen.has(next)) continue;
      seen.add(next);
      const kind = kindOf(next);
      const met = kinds.get(kind) ?? 0;
      kinds.set(kind, met + 1);
      if (met < each) waiting.push(next);
    }
  }
  return pages;
}

/** An address without its ids, numbers and question: pages of one kind are made alike. */
export const kindOf = (path: string): string => path.split('?')[0]!.replace(/[a-z2-7]{26}/g, ':id').replace(/\/\d+/g, '/:n');

/** Addresses of ours in a page, without their fragments. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => readable(href!)).filter((href) => !href.startsWith('/assets/') && !/\/file$/.test(href));
}

/** A page's text with its references read, as a person would see it. */
export function readable(html: string): string {
  return html.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
