import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { sourceOptions } from '../../../src/platform/database/sources.js';
import { Mistakes, notStarted } from '../../../src/platform/settings/index.js';
import { scratch } from '../../support/scratch.mjs';

const folder = mkdtempSync(join(scratch, 'waypost-not-started-'));
afterAll(() => rmSync(folder, { recursive: true }));

const listening = (host: string, port: number) => new Promise<Server>((done, failed) => {
  const server = createServer().once('error', failed).listen(port, host, () => done(server));
});
const caught = (attempt: () => unknown): unknown => {
  try { return attempt(); } catch (failure) { return failure; }
};
const opened = async (database: string) => new DataSource(sourceOptions(database, []).writer).initialize();
const saidOf = async (attempt: Promise<unknown>, env = {}) => notStarted(await attempt.then(() => null, (cause: unknown) => cause), env);

test('mistakes in the settings are their sentences', () => {
  expect(notStarted(new Mistakes(['One.', 'Two.']), {})).toBe('One.\nTwo.');
});

test('a port that is taken, and a host that is not this computer', async () => {
  const server = await listening('127.0.0.1', 0);
  const { port } = server.address() as { port: number };
  expect(await saidOf(listening('127.0.0.1', port))).toBe('Another program uses this port; stop it, or choose another one with PORT.');
  server.close();
  expect(await saidOf(listening('192.0.2.1', 0), { HOST: '192.0.2.1' })).toBe('HOST must be an address of this computer, not "192.0.2.1".');
});

test('a folder that is a file, and a database that is none', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'x');
  expect(await saidOf(opened(join(file, 'waypost.db')))).toBe(`WAYPOST_DATA and WAYPOST_KEYS must be folders that Waypost may write to, unlike "${file}".`);
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'other', 'waypost.db'), 'a letter to nobody, longer than a header would be '.repeat(40));
  expect(await saidOf(opened(join(folder, 'other', 'waypost.db')))).toBe('WAYPOST_DATA must be a folder with a database that Waypost can use, or with none: file is not a database.');
});

test('a PostgreSQL that does not answer', async () => {
  expect(await saidOf(opened('postgres://127.0.0.1:1/waypost'))).toMatch(/^DATABASE_URL must name a PostgreSQL database that lets Waypost in: .*ECONNREFUSED.*\.$/);
});

test.each([
  [{ message: 'permission denied for schema public', code: '42501' }, 'lets Waypost in: permission denied for schema public.'],
  [{ message: 'cannot execute CREATE TABLE in a read-only transaction', code: '25006' }, 'lets Waypost in: cannot execute'],
  [{ message: 'the database system is starting up', code: '57P03' }, 'lets Waypost in: the database system'],
  [{ message: 'self-signed certificate', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'lets Waypost in: self-signed'],
  [{ message: 'Connection terminated unexpectedly' }, 'lets Waypost in: Connection terminated'],
  [{ message: 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string' }, 'lets Waypost in: SASL'],
  [{ message: 'relation "account" already exists', code: '42P07' }, 'not one of another program'],
  [{ message: 'table account already exists', code: 'SQLITE_ERROR' }, 'not one of another program'],
  [{ message: 'database is locked', code: 'SQLITE_BUSY' }, 'database that Waypost can use, or with none: database is locked.'],
  [{ message: 'ENOTDIR: not a directory', code: 'ENOTDIR', syscall: 'open', path: '/etc/keys/ledger.signed' }, 'unlike "/etc/keys/ledger.signed"'],
])('%j is a sentence, without a trace', (failure, sentence) => {
  const said = notStarted(Object.assign(new Error(failure.message), failure), {});
  expect(said).toContain(sentence);
  expect(said).not.toContain('    at ');
});

test('a word at the start that nobody asked for', () => {
  expect(notStarted(caught(() => parseArgs({ args: ['--fresh'], options: {} })), {})).toBe("Unknown option '--fresh'");
});

test('what is no mistake of a setting keeps its trace', () => {
  expect(notStarted(new TypeError('broken'), {})).toContain('not-started.spec');
});
