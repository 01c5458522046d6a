import { dirname, join, resolve } from 'node:path';
import { anchorFrom } from './anchor.js';

/** Everything an operator can set, read once at start. */
export interface Settings {
  /** `postgres://…`, or the absolute name of a SQLite file. */
  database: string;
  /** The folder of the secrets that may not lie in the database. */
  keys: string;
  /** The file that signed checkpoints of the ledger are appended to, out of the reach of who looks after the database; null where none is named. */
  anchor: string | null;
  host: string;
  port: number;
  /** Where people reach Waypost, without a slash at the end. The only accepted Origin of a form. */
  baseUrl: string;
  /** True when people come over https: cookies are then Secure and carry the `__Host-` prefix. */
  secure: boolean;
}

export class Mistakes extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Reads the environment; throws `Mistakes` with one sentence per mistake, so an operator mends all of them at once. */
export function readSettings(given: Record<string, string | undefined>, fallbackFolder = 'var'): Settings {
  const mistakes: string[] = [];
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')); // a setting left empty is one left out
  const host = env.HOST ?? '127.0.0.1';
  const port = portFrom(env.PORT ?? '3000', mistakes);
  const database = databaseFrom(env, fallbackFolder, mistakes);
  const base = baseFrom(env.WAYPOST_BASE_URL, host, port, mistakes);
  const keys = resolve(env.WAYPOST_KEYS ?? join(env.WAYPOST_DATA ?? fallbackFolder, 'keys'));
  const anchor = anchorFrom(env.WAYPOST_ANCHOR, [dirname(database), keys], mistakes);
  if (mistakes.length > 0 || base === null) throw new Mistakes(mistakes);
  return { database, keys, anchor, host, port, baseUrl: base.origin, secure: base.protocol === 'https:' };
}

/** 0 where it is none: a port of the system's own choice would not be the one of the address that people type. */
function portFrom(text: string, mistakes: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  mistakes.push(`PORT must be a whole number from 1 to 65535, not "${text}".`);
  return 0;
}

function databaseFrom(env: Record<string, string | undefined>, fallbackFolder: string, mistakes: string[]): string {
  const url = env.DATABASE_URL;
  if (url === undefined) return resolve(env.WAYPOST_DATA ?? fallbackFolder, 'waypost.db');
  if (!/^postgres(ql)?:\/\//.test(url)) mistakes.push('DATABASE_URL must begin with postgres:// (leave it out to use SQLite).');
  else if (!readable(url)) mistakes.push('DATABASE_URL must begin with postgres:// and go on like user:password@host:5432/waypost, with every special character of the password written as %XX.');
  return url.replace(/^postgresql:/, 'postgres:');
}

/** Whether the driver will be able to take it apart. What is in it is not said: that may be a password. */
function readable(url: string): boolean {
  if (!URL.canParse(url)) return false;
  try {
    const { username, password, pathname } = new URL(url);
    return [username, password, pathname].map(decodeURIComponent).length > 0;
  } catch {
    return false;
  }
}

function baseFrom(text: string | undefined, host: string, port: number, mistakes: string[]): URL | null {
  if (text === undefined && !loopback.has(host)) {
    mistakes.push('WAYPOST_BASE_URL must be set when HOST is not this computer: the https:// address that people type.');
    return null;
  }
  const shown = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const base = text ?? `http://${shown}:${port}`;
  if (!URL.canParse(base)) {
    mistakes.push(`WAYPOST_BASE_URL must be a web address such as https://waypost.example.org, not "${base}".`);
    return null;
  }
  const url = new URL(base);
  const wrong = wrongWith(url, host);
  if (wrong !== null) mistakes.push(`WAYPOST_BASE_URL must ${wrong}.`);
  return url;
}

function wrongWith(url: URL, host: string): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'begin with https:// (or http:// on this computer only)';
  if (url.username !== '' || url.password !== '') return 'be the address alone, without a name or a password';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return 'be the address alone, without a path';
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return 'begin with https:// unless people reach Waypost on this computer only (127.0.0.1 or localhost)';
  return url.protocol === 'http:' && !loopback.has(host) ? `begin with https:// while HOST lets in other computers ("${host}")` : null;
}
