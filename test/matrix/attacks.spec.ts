import { ModulesContainer } from '@nestjs/core';
import { casePaths } from '../../src/cases/index.js';
import type { Id } from '../../src/kernel/ids.js';
import { routesOf } from '../../src/platform/web/index.js';
import { aCase } from '../support/makers.js';
import { cookieOf, forgetCookies, lastSeq, send } from '../support/scenario.js';
import { world } from '../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let mine: Id;
let foreign: Id;
beforeAll(async () => {
  the = await world();
  mine = await aCase(the);
  foreign = await aCase(the, { subject: 'jon-whitlock', team: ['samuel', 'zoe'] });
});
afterAll(() => the.end());

const inject = (options: { method: 'GET' | 'POST'; url: string; headers?: Record<string, string>; payload?: string }) => the.app.getHttpAdapter().getInstance().inject(options);
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a form that another site sends', () => {
  const senders: Record<string, Record<string, string>> = {
    'another site': { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    'another site that forges the origin': { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    'a sibling subdomain': { 'sec-fetch-site': 'same-site', origin: 'https://blog.district.example' },
    'an old browser on another site': { origin: 'https://elsewhere.example' },
    'a sandboxed frame': { origin: 'null' },
    'a look-alike': { origin: 'http://127.0.0.1:3000.elsewhere.example' },
    'another port': { origin: 'http://127.0.0.1:3001' },
    'no browser at all': {},
  };
  test.each(Object.keys(senders))('is refused on every address that takes forms: %s', async (sender) => {
    const cookie = await cookieOf(the, 'maria');
    const posts = routesOf(the.app.get(ModulesContainer)).filter(({ method }) => method === 'POST');
    const before = await lastSeq(the);
    const answers = await Promise.all(posts.map(({ path }) => inject({ method: 'POST', url: path.replace(':caseId', mine).replaceAll(/:\w+/g, 'x'), headers: { cookie, ...formType, ...senders[sender] }, payload: 'a=b' })));
    expect(posts.length).toBeGreaterThan(50);
    expect(answers.map(({ statusCode }, n) => [posts[n]!.path, statusCode]).filter(([, status]) => status !== 403)).toEqual([]);
    expect(await lastSeq(the)).toBe(before);
  });
});

test('a session that somebody else chose is not the one that signing in begins, and the one before it is dead', async () => {
  const planted = 'sid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const begin = (cookie: string) => inject({ method: 'POST', url: '/sign-in', headers: { cookie, ...formType, origin: the.settings.baseUrl }, payload: new URLSearchParams({ username: 'zoe', password: 'juniper lantern river' }).toString() });
  const sessionIn = (answer: Awaited<ReturnType<typeof begin>>) => String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!;
  const first = sessionIn(await begin(planted));
  expect(first).toMatch(/^sid=[\w-]{43}$/);
  expect(first).not.toBe(planted);
  const second = sessionIn(await begin(first));
  const status = async (cookie: string) => (await inject({ method: 'GET', url: '/', headers: { cookie } })).statusCode;
  expect(await Promise.all([planted, first, second].map(status))).toEqual([303, 303, 200]);
});

test.each([
  'caseId', 'case_id', 'id', 'account', 'accountId', 'role', 'isAdmin', 'enteredBy', 'entered_at', 'school', 'verb', 'basis', 'version', '_method', '__proto__', 'constructor', 'body[x]', 'body.x', 'formId[]',
])('a field more than the form has changes nothing: %s', async (name) => {
  const note = { body: 'Spoke with the coach.', happenedPrecision: 'unknown', recordClass: 'team' };
  const before = await lastSeq(the);
  expect((await send(the, 'maria', 'POST', casePaths.notes(mine), { ...note, [name]: foreign })).status).toBe(400);
  expect(await lastSeq(the)).toBe(before);
});

test('an id that stands twice is read once, from the address, and a question asked twice breaks nothing', async () => {
  for (const url of [`${casePaths.show(mine)}?caseId=${foreign}`, `${casePaths.notes(mine)}?from=x&from=${foreign}`, `${casePaths.history(mine)}?who=a&who=b&kind=views&kind=changes&before=1&before=2`, '/cases?q=a&q=b&state=open&state=closed&before=x', '/sign-in?next=/a&next=//b']) {
    const { status, text } = await send(the, 'maria', 'GET', url);
    expect([url, status < 500]).toEqual([url, true]);
    expect(text).not.toContain('Whitlock');
  }
});

test.each(['/cases/../{foreign}', '/cases/{mine}/../{foreign}', '/cases/{mine}/%2e%2e/{foreign}', '/cases/{mine}%2f..%2f{foreign}', '/cases/{mine};/{foreign}', '/cases//{foreign}', '//cases/{foreign}', '/cases/{foreign}/.', '/CASES/{foreign}', '/cases/{foreign}%00', '/cases/{foreign}%20', '/./cases/{foreign}', '/cases\\{foreign}', '/cases/{foreign}?x=/cases/{mine}', '/cases/{foreign}#/cases/{mine}', '/assets/../cases/{foreign}', '/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])('no path leads round the door: %s', async (path) => {
  const cookie = await cookieOf(the, 'maria');
  const answer = await inject({ method: 'GET', url: path.replaceAll('{mine}', mine).replaceAll('{foreign}', foreign), headers: { cookie } });
  expect([400, 404, 308]).toContain(answer.statusCode);
  expect(answer.body).not.toMatch(/Whitlock|better-sqlite3/);
});

test.each(['//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', 'https://elsewhere.example', 'https:elsewhere.example', 'javascript:alert(1)', '/%09/elsewhere.example', '/\t/elsewhere.example', '/\n/elsewhere.example', '%2f%2felsewhere.example', '/@elsewhere.example', '.elsewhere.example', '@elsewhere.example', '///elsewhere.example', '/./\\elsewhere.example', '/..//elsewhere.example'])('signing in leads nowhere else: next=%j', async (next) => {
  forgetCookies(the);
  const { headers, status } = await send(the, null, 'POST', '/sign-in', { username: 'sofia', password: 'juniper lantern river', next });
  expect(status).toBe(303);
  expect(new URL(String(headers.location), the.settings.baseUrl).origin).toBe(new URL(the.settings.baseUrl).origin);
});

test('the name that a request gives the server is believed nowhere', async () => {
  const cookie = await cookieOf(the, 'maria');
  for (const [method, url] of [['GET', '/'], ['GET', casePaths.show(mine)], ['GET', '/sign-in'], ['GET', '/nothing-here'], ['POST', '/sign-out'], ['GET', '/cases/']] as const) {
    const answer = await inject({ method, url, headers: { cookie, host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'gopher', forwarded: 'host=elsewhere.example', 'x-original-url': casePaths.show(foreign), 'x-http-method-override': 'DELETE', origin: 'http://elsewhere.example' } });
    expect(`${JSON.stringify(answer.headers)}${answer.body}`).not.toMatch(/elsewhere|gopher|Whitlock/);
  }
});
