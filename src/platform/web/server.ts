import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import files from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import findMyWay from 'find-my-way';
import { projectRoot, type Settings } from '../settings/index.js';
import { FailurePage } from './failure-page.js';
import { readForm } from './read-form.js';
import { RenderPage } from './render-page.js';
import { Templates } from './templates.js';

const mostBytes = 256 * 1024;

export const adapter = (): FastifyAdapter => new FastifyAdapter({
  bodyLimit: mostBytes, requestTimeout: 30_000, exposeHeadRoutes: true, multipart: false,
  routerOptions: { ignoreTrailingSlash: false, maxParamLength: 16_384, querystringParser: onceEach },
  frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) => { // a broken %-escape in the address: no hook and no filter sees it
    void reply.code(400).headers({ 'content-type': 'text/plain', 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }).send('That address could not be read.');
  },
});

/** Everything between the socket and a controller, in the order it runs. Call before app.init(): hooks only reach routes declared after them. */
export async function configure(app: NestFastifyApplication, settings: Settings): Promise<FastifyInstance> {
  const server = app.getHttpAdapter().getInstance();
  const methodsFor = rememberRoutes(server);
  server.addHook('preClose', (done) => { // a busy keep-alive connection falls idle after the stop began, and would hold it up for 72 s
    setInterval(() => server.server.closeIdleConnections(), 50).unref();
    done();
  });
  app.useSecurityHeaders({
    contentSecurityPolicy: { useDefaults: false, directives: {
      defaultSrc: "'none'", scriptSrc: "'self'", styleSrc: "'self'", imgSrc: "'self'", fontSrc: "'self'", formAction: "'self'", frameAncestors: "'none'", baseUri: "'none'" } },
    strictTransportSecurity: settings.secure, xFrameOptions: { action: 'deny' }, referrerPolicy: { policy: 'no-referrer' },
  });
  server.removeContentTypeParser(['application/json', 'text/plain']); // Fastify's own; our forms are of one type
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: mostBytes }, ((_: IncomingMessage, body: Buffer, done: (error: Error | null, form?: unknown) => void) => {
    try { done(null, readForm(body)); } catch (error) { done(error as Error); }
  }) as never);
  await app.register(cookie as never);
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 } as never);
  await app.register(files, { root: join(projectRoot, 'dist/assets'), prefix: '/assets/', immutable: true, maxAge: '1y', index: false } as never);
  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/assets/')) void reply.header('cache-control', 'no-store');
    if (request.method === 'POST' && !sameOrigin(request, settings.baseUrl)) throw Object.assign(new Error('cross-site form'), { statusCode: 403 });
  });
  app.useGlobalInterceptors(app.get(RenderPage));
  app.useGlobalFilters(new FailurePage(app.get(Templates), methodsFor));
  return server;
}

/** What is asked after the `?`: text by name, once each. Of a name that stands twice the first counts, so that no page meets a list; a NUL, which no database looks for, is left out. */
function onceEach(text: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(text)].reverse().map(([name, value]) => [name, value.replaceAll('\0', '')]));
}

/**
 * Our only clients are browsers, so a form without either header is refused too. `Origin` is compared with the
 * configured address, never with `Host`.
 */
function sameOrigin(request: FastifyRequest, baseUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === baseUrl;
}

/** Which methods an address has is asked of addresses that were not found; the routes are laid out for that when somebody first asks. */
function rememberRoutes(server: { addHook(name: 'onRoute', hook: (route: { method: string | string[]; url: string }) => void): unknown }): (path: string) => string[] {
  const waiting: { method: string; url: string }[] = [];
  const routes = findMyWay();
  server.addHook('onRoute', ({ method, url }) => void waiting.push(...[method].flat().map((one) => ({ method: one, url }))));
  return (path) => {
    for (const { method, url } of waiting.splice(0)) if (!routes.hasRoute(method as 'GET', url)) routes.on(method as 'GET', url, () => undefined);
    return ['GET', 'HEAD', 'POST'].filter((method) => routes.find(method as 'GET', path) !== null);
  };
}
