import { ModulesContainer } from '@nestjs/core';
import type { Id } from '../../../src/kernel/ids.js';
import { newId } from '../../../src/kernel/ids.js';
import { routesOf, type Route } from '../../../src/platform/web/index.js';
import { aCase } from '../../support/makers.js';
import { actsAfter, cookieOf, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: Id;
let routes: Route[];
beforeAll(async () => {
  the = await world();
  caseId = await aCase(the);
  routes = routesOf(the.app.get(ModulesContainer));
  await cookieOf(the, 'maria'); // so that signing in is no part of what follows
});
afterAll(() => the.end());

const address = ({ path }: Route) => path.replace(':caseId', caseId).replace(/:[A-Za-z]+/g, () => newId());
const posts = () => routes.filter(({ method }) => method === 'POST');
const closed = () => routes.filter(({ facts }) => facts?.public !== true);

/** Exactly these headers, and the session of somebody who could send the form. */
async function post(url: string, headers: Record<string, string>) {
  const answer = await the.app.getHttpAdapter().getInstance().inject({ method: 'POST', url, payload: 'body=x', headers: { cookie: await cookieOf(the, 'maria'), 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  return { url, status: answer.statusCode };
}

test.each<[string, Record<string, string>]>([
  ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ['from another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }],
  ['from a sibling domain', { 'sec-fetch-site': 'same-site' }],
  ['that the person typed into the address bar', { 'sec-fetch-site': 'none' }],
  ['with neither header', {}],
  ['from another origin', { origin: 'https://example.org' }],
  ['from another port', { origin: 'http://127.0.0.1:3001' }],
  ['from an origin that begins like ours', { origin: 'http://127.0.0.1:3000.example.org' }],
  ['from an origin over https', { origin: 'https://127.0.0.1:3000' }],
  ['from no origin', { origin: 'null' }],
  ['from an origin that equals a forged host', { origin: 'http://example.org', host: 'example.org' }],
])('a form %s is refused by every route', async (_, headers) => {
  expect(posts().length).toBeGreaterThan(15);
  const before = await lastSeq(the);
  expect(await Promise.all(posts().map((route) => post(address(route), headers)))).toEqual(posts().map(() => ({ url: expect.any(String), status: 403 })));
  expect(await actsAfter(the, before)).toEqual([]);
});

test('our own pages get past that, by either header', async () => {
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: the.settings.baseUrl }] as Record<string, string>[]) {
    for (const route of posts()) expect((await post(address(route), headers)).status).not.toBe(403);
  }
});

test('without a session every page that is not public asks to sign in, and nothing is recorded', async () => {
  const before = await lastSeq(the);
  for (const route of closed()) {
    const { status, headers } = await send(the, null, route.method as 'GET', address(route), route.method === 'POST' ? {} : undefined);
    expect([route.method, route.path, status, String(headers.location).split('?')[0]]).toEqual([route.method, route.path, 303, '/sign-in']);
  }
  expect(await actsAfter(the, before)).toEqual([]);
});

test('who holds no seat for a verb gets the same 404 as for an address that is not there, and it is recorded', async () => {
  const nowhere = (await send(the, 'theo', 'GET', '/nowhere')).text;
  const forbidden = closed().filter(({ facts }) => facts!.needs.startsWith('case.'));
  expect(forbidden.length).toBeGreaterThan(15);
  for (const route of forbidden) {
    const before = await lastSeq(the);
    const { status, text } = await send(the, 'theo', route.method as 'GET', address(route), route.method === 'POST' ? {} : undefined);
    expect([route.method, route.path, status]).toEqual([route.method, route.path, 404]);
    expect(text).toBe(nowhere);
    expect(await actsAfter(the, before)).toEqual(['access.refused']);
  }
});

test('a case that is not theirs is not there for anybody who could see others', async () => {
  const nowhere = (await send(the, 'leonid', 'GET', '/nowhere')).text;
  for (const route of closed().filter(({ path }) => path.startsWith('/cases/:caseId'))) {
    const { status, text } = await send(the, 'leonid', route.method as 'GET', address(route), route.method === 'POST' ? {} : undefined);
    expect([route.method, route.path, status, text === nowhere]).toEqual([route.method, route.path, 404, true]);
  }
});

test('every page says that it is not to be kept', async () => {
  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const { headers } = await send(the, 'maria', 'GET', address(route));
    expect([route.path, headers['cache-control'], headers['x-content-type-options']]).toEqual([route.path, 'no-store', 'nosniff']);
  }
});
