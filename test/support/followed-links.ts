import { send, type Answer } from './scenario.js';
import type { World } from './world.js';

export interface Page extends Answer { path: string }

/** What somebody sees by following every link from their start page, and from `also`; at most `most` pages. Files are left alone. */
export async function crawl(world: World, username: string, { also = [], most = 400 }: { also?: readonly string[]; most?: number } = {}): Promise<Page[]> {
  const waiting = ['/', ...also];
  const seen = new Set(waiting);
  const pages: Page[] = [];
  for (let path = waiting.shift(); path !== undefined && pages.length < most; path = waiting.shift()) {
    const answer = await send(world, username, 'GET', path);
    pages.push({ path, ...answer });
    for (const next of linksIn(answer.text)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return pages;
}

/** Addresses of ours in a page, without their fragments. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => readable(href!)).filter((href) => !href.startsWith('/assets/') && !/\/file$/.test(href));
}

/** A page's text with its references read, as a person would see it. */
export function readable(html: string): string {
  return html.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
