import { demoPassword } from '../../../src/demo/district/index.js';
import { build } from '../../../src/start.js';
import { cookieOf, forgetCookies, scenario, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { the = await world(); });
beforeEach(() => forgetCookies(the));
afterAll(() => the.end());

const signIn = (fields: Record<string, string>, headers?: Record<string, string>) => send(the, null, 'POST', '/sign-in', { username: 'maria', password: demoPassword, ...fields }, headers);
const setCookie = (headers: Record<string, unknown>) => [headers['set-cookie']].flat().map(String).find((line) => line.includes('sid='))!;
const home = async (cookie: string) => (await send(the, null, 'GET', '/', undefined, { cookie })).status;

test('the page asks for two things and is not kept by anybody', async () => {
  const answer = await scenario(the, { as: null, get: '/sign-in', expect: 200, ledger: [], shows: ['<h1>Sign in</h1>', 'name="username"', 'type="password"', 'autocomplete="current-password"'] });
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
  expect(answer.headers['content-security-policy']).toBe("default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'");
});

test('a page asked for without a session leads to the sign-in and back', async () => {
  await scenario(the, { as: null, get: '/cases?q=ell%20is&state=all', expect: 303, ledger: [], location: '/sign-in?next=%2Fcases%3Fq%3Dell%2520is%26state%3Dall' });
  await scenario(the, { as: null, get: '/sign-in?next=%2Fcases%3Fq%3Dell%2520is%26state%3Dall', expect: 200, shows: ['name="next" value="/cases?q&#x3D;ell%20is&amp;state&#x3D;all"'] });
  const answer = await signIn({ next: '/cases?q=ell%20is&state=all' });
  expect([answer.status, answer.headers.location]).toEqual([303, '/cases?q=ell%20is&state=all']);
});

test('signing in gives a cookie that no script reads and no other site sends', async () => {
  const answer = await scenario(the, { as: null, post: '/sign-in', with: { username: 'maria', password: demoPassword }, expect: 303, ledger: ['session.began'], location: '/' });
  expect(setCookie(answer.headers)).toMatch(/^sid=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('over https the cookie is bound to the host and never sent in the clear', async () => {
  const settings = { ...the.settings, baseUrl: 'https://waypost.example.org', secure: true };
  const app = await build(settings, the.clock);
  const answer = await send({ ...the, app, settings }, null, 'POST', '/sign-in', { username: 'zoe', password: demoPassword });
  expect(answer.status).toBe(303);
  expect(setCookie(answer.headers)).toMatch(/^__Host-sid=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
  await app.close();
});

test('a wrong password and an unknown user name get the same page, and the password does not come back', async () => {
  const wrong = await scenario(the, { as: null, post: '/sign-in', with: { username: 'ruth', password: 'wrong horse staple' }, expect: 422, ledger: [], shows: ['That user name and password do not fit together', 'value="ruth"'], hides: ['wrong horse staple'] });
  const unknown = await scenario(the, { as: null, post: '/sign-in', with: { username: 'rufus', password: 'wrong horse staple' }, expect: 422, ledger: [] });
  expect(unknown.text.replaceAll('rufus', 'ruth')).toBe(wrong.text);
  expect(wrong.headers['set-cookie']).toBeUndefined();
});

test.each([
  [{ username: '' }, 'Enter your user name'], [{ password: '' }, 'Enter your password'], [{ username: 'x'.repeat(201) }, 'That user name is too long'], [{ password: 'x'.repeat(201) }, 'That password is too long'], [{ username: 'ma\0ria' }, 'Remove the invisible character'],
])('a faulty form comes back (%#)', async (fields, sentence) => {
  const answer = await signIn(fields);
  expect(answer.status).toBe(422);
  expect(answer.text.split(sentence).length).toBeGreaterThan(2);
});

test('after several wrong tries the page says how long to wait', async () => {
  for (let n = 0; n < 8; n += 1) await signIn({ username: 'nobody-here', password: 'wrong' });
  expect((await signIn({ username: 'nobody-here', password: 'wrong' })).text).toMatch(/There were several wrong tries\. Wait \d+ seconds? and try again\./);
});

test('each sign-in gives a new token; the one before it opens nothing any more, and a planted one never did', async () => {
  const planted = `sid=${'A'.repeat(43)}`;
  const first = setCookie((await signIn({}, { cookie: planted })).headers).split(';')[0]!;
  expect(first).not.toBe(planted);
  const second = setCookie((await signIn({}, { cookie: first })).headers).split(';')[0]!;
  expect(await Promise.all([planted, first, second].map(home))).toEqual([303, 303, 200]);
});

test.each([
  'https://example.org/', '//example.org', '///example.org', '/\\example.org', '\\\\example.org', '/\t/example.org', '/\n/example.org', '\t//example.org', ' //example.org', 'javascript:alert(1)', 'data:text/html,x', 'example.org', '@example.org', '.example.org',
  'http:example.org', 'https:/example.org', '/%0d%0aset-cookie:x=1 ', '/cases\r\nset-cookie: x=1', '/\u00a0/example.org', '', '?next=x', '#x',
])('after signing in nobody is sent to %j', async (next) => {
  const answer = await signIn({ next });
  expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  const page = await send(the, null, 'GET', `/sign-in?next=${encodeURIComponent(next)}`);
  expect(page.text).toContain('name="next" value="/"');
});

test('of two addresses to go on to the first counts, and two in the form are no form of ours', async () => {
  expect((await send(the, null, 'GET', '/sign-in?next=/cases&next=//example.org')).text).toContain('name="next" value="/cases"');
  expect((await send(the, null, 'POST', '/sign-in', { username: 'maria', password: demoPassword, next: ['/cases', '//example.org'] })).status).toBe(400);
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const cookie = await cookieOf(the, 'samuel');
  const answer = await scenario(the, { as: 'samuel', post: '/sign-out', expect: 303, ledger: ['session.ended'], location: '/sign-in' });
  expect(setCookie(answer.headers)).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/);
  expect(await home(cookie)).toBe(303);
});
