import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../src/platform/web/index.js';
import { send } from './scenario.js';
import type { World } from './world.js';

export interface Visited { route: string; url: string; as: string; status: number; title: string }

/** What an application answers to; found once, for crawls ask often. */
export function routesIn({ app }: World): ReturnType<typeof routesOf> {
  const known = found.get(app) ?? routesOf(app.get(ModulesContainer));
  found.set(app, known);
  return known;
}

const found = new WeakMap<World['app'], ReturnType<typeof routesOf>>();

/** Every GET route that renders a page, as `/cases/:caseId/notes`. */
export function pageRoutes(world: World): string[] {
  return routesIn(world).filter(({ method, facts }) => method === 'GET' && facts?.renders !== undefined).map(({ path }) => path);
}

const patterns = new Map<string, { pattern: RegExp; parameters: number }>();

function shapeOf(route: string) {
  const known = patterns.get(route) ?? { pattern: new RegExp(`^${route.replaceAll(/:[^/]+/g, '[^/]+')}$`), parameters: route.split(':').length - 1 };
  patterns.set(route, known);
  return known;
}

/** The route that an address belongs to; literal parts win over parameters. Null for an address of no page. */
export function routeOf(routes: readonly string[], url: string): string | null {
  const path = url.split(/[?#]/)[0]!;
  const fits = routes.filter((route) => shapeOf(route).pattern.test(path));
  return fits.sort((a, b) => shapeOf(a).parameters - shapeOf(b).parameters)[0] ?? null;
}

/** Follows every link from somebody's first page, at most `each` addresses of one route. Gives the pages it saw. */
export async function crawl(world: World, as: string, each = 14): Promise<Visited[]> {
  const routes = pageRoutes(world);
  const seen = new Set(['/']);
  const counts = new Map<string, number>();
  const visited: Visited[] = [];
  for (const queue = ['/']; queue.length > 0;) {
    const url = queue.shift()!;
    const answer = await send(world, as, 'GET', url);
    const route = routeOf(routes, url) ?? '(no page)';
    visited.push({ route, url, as, status: answer.status, title: /<h1[^>]*>(.*?)<\/h1>/s.exec(answer.text)?.[1]?.replaceAll(/<[^>]+>/g, '').trim() ?? '' });
    for (const [, href] of answer.text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const next = href!.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').split('#')[0]!;
      if (!next.startsWith('/') || next.startsWith('/assets/') || seen.has(next)) continue;
      seen.add(next);
      const of = routeOf(routes, next) ?? next;
      if ((counts.get(of) ?? 0) >= each) continue;
      counts.set(of, (counts.get(of) ?? 0) + 1);
      queue.push(next);
    }
  }
  return visited;
}
