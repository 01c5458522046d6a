import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { CaseNotes, casePaths } from '../../../src/cases/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { routesOf } from '../../../src/platform/web/index.js';
import { newFormId } from '../../../src/access/store/tokens.js';
import { aCase, keyFor } from '../../support/makers.js';
import { actsAfter, cookieOf, lastSeq, send } from '../../support/scenario.js';
import { world } from '../../support/world.js';

declare const engine: 'sqlite' | 'postgres';

let the: Awaited<ReturnType<typeof world>>;
let id: Id;
let path: string;
beforeAll(async () => {
  the = await world();
  id = await aCase(the);
  path = casePaths.notes(id);
  for (const who of ['maria', 'irene', 'theo']) await cookieOf(the, who);
});
afterAll(() => the.end());

const notes = async () => (await the.app.get(CaseNotes).read(await keyFor(the, 'maria', 'case.read', id))).map(({ body }) => body);

/** A request as it comes off the wire, from Maria's session and our own origin unless told otherwise. */
async function raw(method: string, url: string, payload?: string | Buffer, headers: Record<string, string> = {}) {
  const answer = await the.app.getHttpAdapter().getInstance().inject({
    method: method as 'GET', url, payload, headers: { cookie: await cookieOf(the, 'maria'), 'sec-fetch-site': 'same-origin', ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}
const formId = async () => `formId=${newFormId((await cookieOf(the, 'maria')).split('=')[1]!)}`;
const usual = 'recordClass=team&happenedPrecision=unknown';

describe('a form that no page of ours sends', () => {
  it.each<[string, number, () => Promise<Buffer | string>]>([
    ['with a field that the form does not have', 400, async () => `${await formId()}&${usual}&body=x&is_admin=1`],
    ['with a field twice', 400, async () => `${await formId()}&${usual}&body=x&body=y`],
    ['with __proto__', 400, async () => `${await formId()}&${usual}&body=x&__proto__=x`],
    ['with constructor', 400, async () => `${await formId()}&${usual}&body=x&constructor=x`],
    ['with brackets', 400, async () => `${await formId()}&${usual}&body[text]=x`],
    ['with a broken escape', 400, async () => `${await formId()}&${usual}&body=%zz`],
    ['with half an escape', 400, async () => `${await formId()}&${usual}&body=x%`],
    ['with bytes that are not UTF-8, escaped', 400, async () => `${await formId()}&${usual}&body=%ff%fe`],
    ['with bytes that are not UTF-8, raw', 400, async () => Buffer.concat([Buffer.from(`${await formId()}&${usual}&body=`), Buffer.from([0xff, 0xfe])])],
    ['with half a surrogate pair in UTF-8', 400, async () => `${await formId()}&${usual}&body=%ed%a0%80`],
    ['with a thousand fields', 400, async () => `${await formId()}&${usual}&${Array.from({ length: 1000 }, (_, n) => `f${n}=1`).join('&')}`],
    ['without anything in it but its id', 422, async () => formId()],
    ['over 256 KB', 413, async () => `${await formId()}&${usual}&body=${'x'.repeat(262_145)}`],
  ])('%s: %i', async (_, status, body) => {
    const before = [await notes(), await lastSeq(the)] as const;
    const answer = await raw('POST', path, await body());
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain('<h1>');
    expect(await notes()).toEqual(before[0]);
    expect(await actsAfter(the, before[1])).toEqual(status === 422 ? ['form.returned'] : []);
  });

  it('just under 256 KB is read, and the text that is too long comes back whole', async () => {
    const body = 'x'.repeat(250_000);
    const answer = await raw('POST', path, `${await formId()}&${usual}&body=${body}`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(body);
  });

  it.each([['application/json', '{"body":"x","recordClass":"team","happenedPrecision":"unknown"}'], ['application/json', 'null'], ['text/plain', 'body=x'], ['multipart/form-data; boundary=x', '--x--'], ['application/xml', '<a/>'], ['', 'body=x']])('of type "%s" (%s) is unknown', async (type, body) => {
    const before = await notes();
    const answer = await raw('POST', path, body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(await notes()).toEqual(before);
  });

  it('with a NUL in it keeps the rest of the text', async () => {
    const answer = await raw('POST', path, `${await formId()}&${usual}&body=Spoke+with%00+Jordan`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Spoke with Jordan');
    expect(answer.text).not.toContain('\0');
  });
});

describe('an address', () => {
  it.each([['DELETE', 'GET, HEAD, POST'], ['PUT', 'GET, HEAD, POST'], ['PATCH', 'GET, HEAD, POST'], ['OPTIONS', 'GET, HEAD, POST']])('asked with %s says what it takes', async (method, allow) => {
    const answer = await raw(method, path);
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  });

  it('that only shows takes no form', async () => {
    const answer = await raw('POST', casePaths.history(id), await formId());
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('with a slash too many leads to the one without, question and all', async () => {
    for (const [url, location] of [[`${path}/`, path], [`${path}//`, path], [`/cases/?q=a%2Fb`, '/cases?q=a%2Fb']]) {
      const answer = await raw('GET', url!);
      expect([answer.status, answer.headers.location]).toEqual([308, location]);
    }
  });

  it.each(['//example.org/', '//example.org/cases/', '///', '//', '/%2f%2fexample.org/', '//cases/'])('%s leads nowhere else', async (url) => {
    const { status, headers } = await raw('GET', url);
    expect(status).toBe(404);
    expect(headers.location).toBeUndefined();
  });

  it.each(['/%zz', '/cases/%', '/cases/%ff/notes', '/cases/%c0%ae%c0%ae', `/unsent/%E0%A4%A`])('%s with a broken escape is refused', async (url) => {
    const answer = await raw('GET', url);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('zz');
  });

  it.each([
    'x', 'X'.repeat(26), 'a'.repeat(25), 'a'.repeat(27), `${'a'.repeat(26)}%00`, '%00', '..%2f..%2fetc%2fpasswd', '1 OR 1=1', "' OR '1'='1", '%F0%9F%98%80', 'undefined', 'null', '-1', '0', '__proto__', 'constructor', '{{id}}', '%0d%0aset-cookie:x=1', 'a'.repeat(199), 'a'.repeat(3000),
  ])('with "%s" for an id is not there', async (wrong) => {
    const nowhere = (await raw('GET', '/nowhere')).text;
    for (const url of [`/cases/${wrong}`, `/cases/${wrong}/notes`, `/unsent/${wrong}`].map((one) => one.replaceAll(' ', '%20'))) {
      const { status, text } = await raw('GET', url);
      expect([url, status, text === nowhere]).toEqual([url, 404, true]);
    }
  });
});

/** Pages with the names of the questions that they read from their address. */
function questions(): { path: string; names: string[] }[] {
  const modules = the.app.get(ModulesContainer);
  const byHandler = new Map(routesOf(modules).map((route) => [route.handler, route]));
  const found: { path: string; names: string[] }[] = [];
  for (const { controllers } of modules.values()) for (const { metatype } of controllers.values()) {
    const type = metatype as { name: string; prototype: object };
    for (const method of Object.getOwnPropertyNames(type.prototype)) {
      const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, type, method) ?? {}) as Record<string, { data?: string }>;
      const names = Object.entries(args).filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`)).map(([, { data }]) => data ?? 'q');
      if (names.length > 0) found.push({ path: byHandler.get(`${type.name}.${method}`)!.path, names });
    }
  }
  return found;
}

const hostileValues = ['x', '', '%00', '-1', '1e999', '9'.repeat(400), '__proto__', 'constructor', "'%3B--", '%25_%25', '%F0%9F%98%80+%D7%A9%D7%9C', 'x'.repeat(5000), '%zz', '2026-11-16T16:00:00.000Z_', `2026-11-16T16:00:00.000Z_${'a'.repeat(26)}`, '2026-11-16', 'a'.repeat(26)];

test('no question makes a page fail: what cannot be read is not there, or is shown as nothing found', async () => {
  expect(questions().length).toBeGreaterThan(3);
  const failing = new Set<string>();
  for (const { path: page, names } of questions()) {
    const address = page.replace(':caseId', id).replace(/:[A-Za-z]+/g, () => newId());
    the.clock.moveTo('2026-11-16T16:10:00.000Z'); // each look at the clock takes a second, and a session would end of them
    for (const asked of engine === 'sqlite' ? names.map((name) => [name]) : [names]) { // on PostgreSQL all of a page at once
      const each = (part: (name: string) => string): string => asked.map(part).join('&');
      for (const query of [...hostileValues.map((value) => each((name) => `${name}=${value}`)), each((name) => `${name}=a&${name}=b`), each((name) => `${name}[]=a`), each((name) => `${name}[x]=a`), each((name) => name)]) {
        const who = page.startsWith('/accounts') ? 'theo' : 'irene';
        const { status } = await send(the, who, 'GET', `${address}?${query}`);
        if (status >= 500) failing.add(`${status} ${page}?${query.slice(0, 60)}`);
      }
    }
  }
  the.clock.moveTo('2026-11-16T16:10:00.000Z');
  expect([...failing]).toEqual([]);
});

test('a folder of files, a way out of it and what is not in it are not found, as any other page', async () => {
  const { text: nowhere } = await raw('GET', '/nowhere');
  for (const url of ['/assets/', '/assets/..%2f', '/assets/%2e%2e/package.json', '/assets/%00', '/assets/.git', '/assets/nothing.css']) expect([url, await raw('GET', url)]).toEqual([url, expect.objectContaining({ status: 404, text: nowhere })]);
});

test.each([['sid=%zz'], ['sid=%00'], ['sid='], ['sid'], [`sid=${'x'.repeat(4000)}`], ['notice=%zz'], ['notice=////'], ['sid=a; sid=b'], ['=; ;;'], ['__proto__=x']])('the cookie "%s" is nobody', async (cookie) => {
  expect((await raw('GET', '/', undefined, { cookie })).status).toBe(303);
});

test('a notice that somebody planted is shown as text', async () => {
  const cookie = `${await cookieOf(the, 'maria')}; notice=${Buffer.from('<script>alert(1)</script>').toString('base64url')}`;
  const answer = await raw('GET', path, undefined, { cookie });
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain('<script>alert');
});
