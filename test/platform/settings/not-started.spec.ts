import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { sourceOptions } from '../../../src/platform/database/sources.js';
import { Mistakes, notStarted } from '../../../src/platform/settings/index.js';
import { scratch } from '../../support/scratch.mjs';

const folder = mkdtempSync(join(scratch, 'waypost-not-started-'));
afterAll(() => rmSync(folder, { recursive: true }));

const listening = (host: string, port: number) => new Promise<Server>((done, failed) => {
  const server = createServer().once('error', failed).listen(port, host, () => done(server));
});
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

test('what is no mistake of a setting keeps its trace', () => {
  expect(notStarted(new TypeError('broken'), {})).toContain('not-started.spec');
});
