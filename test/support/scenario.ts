import { demoPassword } from '../../src/demo/district/index.js';
import type { World } from './world.js';

export interface Scenario {
  /** A user name of the cast, or null for nobody. */
  as: string | null;
  get?: string;
  post?: string;
  with?: Record<string, string | string[]>;
  expect: number;
  /** Exactly the acts that this request writes, in order; those of signing in do not count. */
  ledger?: string[];
  /** Texts that the answer shows, and texts that it must not. */
  shows?: string[];
  hides?: string[];
  location?: string | RegExp;
}

export interface Answer { status: number; text: string; headers: Record<string, string | string[] | number | undefined> }

const cookies = new WeakMap<World, Map<string, string>>();

/** The session cookie of somebody, signed in once per world. */
export async function cookieOf(world: World, username: string, password: string = demoPassword): Promise<string> {
  const known = cookies.get(world) ?? new Map<string, string>();
  cookies.set(world, known);
  if (!known.has(username)) {
    known.set(username, await signedIn(world, username, password));
  }
  return known.get(username)!;
}

/** Hashes that a sign-in of this process has found to be of the password: checking one takes as long as twenty pages, and worlds are copies. */
const opened = new Set<string>();

async function signedIn(world: World, username: string, password: string): Promise<string> {
  const [{ SignIn }, { Accounts }, { digestOf }, { SessionHook }] = await Promise.all([import('../../src/access/commands/sign-in.js'), import('../../src/access/store/accounts.js'), import('../../src/access/store/tokens.js'), import('../../src/access/index.js')]);
  const account = await world.app.get(Accounts).byUsername(username);
  const pair = `${account?.password_hash} ${password}`;
  if (account?.status === 'active' && opened.has(pair)) return `${world.app.get(SessionHook).cookie}=${await world.app.get(SignIn).begin(account.id, digestOf(username), null)}`;
  const answer = await send(world, null, 'POST', '/sign-in', { username, password });
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`);
  opened.add(pair);
  return String([answer.headers['set-cookie']].flat()[0]).split(';')[0]!;
}

/** Forgets who is signed in: after a test ended or aged a session. */
export const forgetCookies = (world: World): void => void cookies.delete(world);

/** One request as a browser would send it; a form goes with a fresh form id of the session unless it brings one. */
export async function send(world: World, username: string | null, method: 'GET' | 'POST', url: string, form?: Record<string, string | string[]>, headers: Record<string, string> = {}): Promise<Answer> {
  const cookie = username === null ? undefined : await cookieOf(world, username);
  const body = form === undefined ? undefined : new URLSearchParams(Object.entries({ ...(username === null || 'formId' in form ? {} : { formId: await formId(world, cookie!) }), ...form })
    .flatMap(([name, values]) => [values].flat().map((value) => [name, value] as [string, string]))).toString();
  const answer = await world.app.getHttpAdapter().getInstance().inject({
    method, url, payload: body,
    headers: {
      ...(cookie === undefined ? {} : { cookie }), ...(method === 'POST' ? { 'sec-fetch-site': 'same-origin', origin: world.settings.baseUrl } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...headers,
    },
  });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

async function formId(world: World, cookie: string): Promise<string> {
  const { Sessions } = await import('../../src/access/queries/sessions.js');
  return world.app.get(Sessions).newFormId(cookie.split('=')[1]!);
}

/** Runs one row of a page's table: sends the request and holds status, ledger and text to it. Gives the answer for more. */
export async function scenario(world: World, row: Scenario): Promise<Answer> {
  if (row.as !== null) await cookieOf(world, row.as);
  const before = await lastSeq(world);
  const answer = row.get === undefined ? await send(world, row.as, 'POST', row.post!, row.with ?? {}) : await send(world, row.as, 'GET', row.get);
  const where = `${row.as ?? 'nobody'} ${row.get === undefined ? 'POST' : 'GET'} ${row.get ?? row.post}`;
  expect({ where, status: answer.status }).toEqual({ where, status: row.expect });
  if (row.ledger !== undefined) expect({ where, ledger: await actsAfter(world, before) }).toEqual({ where, ledger: row.ledger });
  for (const text of row.shows ?? []) expect(answer.text).toContain(text);
  for (const text of row.hides ?? []) expect(answer.text).not.toContain(text);
  if (row.location !== undefined) expect(answer.headers.location).toEqual(row.location instanceof RegExp ? expect.stringMatching(row.location) : row.location);
  return answer;
}

export async function lastSeq(world: World): Promise<number> {
  return (await world.reader.one<{ seq: number }>('SELECT max(seq) AS seq FROM ledger_entry'))?.seq ?? 0;
}

export async function actsAfter(world: World, seq: number): Promise<string[]> {
  return (await world.reader.all<{ act: string }>('SELECT act FROM ledger_entry WHERE seq > ? ORDER BY seq', [seq])).map(({ act }) => act);
}
