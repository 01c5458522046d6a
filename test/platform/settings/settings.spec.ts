import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Mistakes, readSettings } from '../../../src/platform/settings/index.js';
import { scratch } from '../../support/scratch.mjs';

const mistakesIn = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
    return [];
  } catch (failure) {
    if (!(failure instanceof Mistakes)) throw failure;
    return failure.sentences;
  }
};

test('without anything set it runs on this computer alone, on a file', () => {
  expect(readSettings({})).toEqual({ database: `${process.cwd()}/var/waypost.db`, keys: `${process.cwd()}/var/keys`, anchor: null, host: '127.0.0.1', port: 3000, baseUrl: 'http://127.0.0.1:3000', secure: false });
  expect(readSettings({}, 'var/demo').database).toBe(`${process.cwd()}/var/demo/waypost.db`);
});

test('each setting is heeded', () => {
  expect(readSettings({ WAYPOST_DATA: '/srv/waypost', HOST: '0.0.0.0', PORT: '8080', WAYPOST_BASE_URL: 'https://waypost.example.org/' })).toEqual({ database: '/srv/waypost/waypost.db', keys: '/srv/waypost/keys', anchor: null, host: '0.0.0.0', port: 8080, baseUrl: 'https://waypost.example.org', secure: true });
  expect(readSettings({ WAYPOST_DATA: '/srv/waypost', WAYPOST_KEYS: '/etc/waypost' }).keys).toBe('/etc/waypost');
  for (const scheme of ['postgres', 'postgresql']) expect(readSettings({ DATABASE_URL: `${scheme}://waypost@db/waypost` }).database).toBe('postgres://waypost@db/waypost');
  expect(readSettings({ HOST: '::1' }).baseUrl).toBe('http://[::1]:3000');
});

test.each<[Record<string, string>, string]>([
  [{ PORT: 'x' }, 'PORT must be a whole number'], [{ PORT: '70000' }, 'PORT must be a whole number'], [{ PORT: '-1' }, 'PORT must be a whole number'], [{ PORT: '80.5' }, 'PORT must be a whole number'],
  [{ PORT: '0' }, 'PORT must be a whole number'], [{ PORT: ' ' }, 'PORT must be a whole number'], [{ PORT: '0x10' }, 'PORT must be a whole number'], [{ PORT: '1e3' }, 'PORT must be a whole number'],
  [{ DATABASE_URL: 'mysql://db/waypost' }, 'DATABASE_URL must begin with postgres://'], [{ DATABASE_URL: 'postgres://[' }, 'DATABASE_URL must begin with postgres://'],
  [{ DATABASE_URL: 'postgres://waypost:100%@db/waypost' }, 'every special character of the password written as %XX'], [{ HOST: '0.0.0.0', WAYPOST_BASE_URL: 'http://127.0.0.1:3000' }, 'while HOST lets in other computers'],
  [{ WAYPOST_BASE_URL: 'https://me:secret@example.org' }, 'without a name or a password'],
  [{ WAYPOST_BASE_URL: 'waypost' }, 'WAYPOST_BASE_URL must be a web address'], [{ WAYPOST_BASE_URL: 'ftp://waypost.example.org' }, 'must begin with https://'],
  [{ WAYPOST_BASE_URL: 'https://example.org/waypost' }, 'without a path'], [{ WAYPOST_BASE_URL: 'https://example.org/?x=1' }, 'without a path'],
  [{ WAYPOST_BASE_URL: 'http://waypost.example.org' }, 'must begin with https:// unless'], [{ HOST: '0.0.0.0' }, 'must be set when HOST is not this computer'], [{ HOST: 'waypost.example.org' }, 'must be set when HOST is not this computer'],
])('%j is a mistake', (env, sentence) => expect(mistakesIn(env).join('\n')).toContain(sentence));

test('an anchor file is a whole path to a file that can be appended to, away from the database and the keys', () => {
  const folder = mkdtempSync(join(scratch, 'waypost-anchor-'));
  const anchor = join(folder, 'anchor.txt');
  expect(readSettings({ WAYPOST_ANCHOR: anchor }).anchor).toBe(anchor);
  expect([readSettings({}).anchor, readSettings({ WAYPOST_ANCHOR: '' }).anchor]).toEqual([null, null]);
  const wrong = (WAYPOST_ANCHOR: string, more = {}) => mistakesIn({ WAYPOST_ANCHOR, ...more }).join('\n');
  expect(wrong('anchor.txt')).toContain('must be the whole path of a file');
  expect(wrong(join(folder, 'nowhere', 'anchor.txt'))).toContain('must lie in a folder that is there');
  expect(wrong(folder)).toContain('must be a file, not');
  for (const more of [{ WAYPOST_DATA: folder }, { WAYPOST_KEYS: folder }]) expect(wrong(anchor, more)).toContain('must lie away from the folders');
  rmSync(folder, { recursive: true });
});

test('a setting left empty is one left out', () => {
  expect(readSettings({ PORT: '', HOST: '', WAYPOST_DATA: '', DATABASE_URL: '', WAYPOST_BASE_URL: '', WAYPOST_KEYS: '' })).toEqual(readSettings({}));
});

test('one mistake is one sentence', () => {
  for (const [name, value] of [['HOST', '0.0.0.0'], ['HOST', 'waypost.example.org'], ['PORT', 'x'], ['PORT', '-1'], ['PORT', '70000'], ['DATABASE_URL', 'postgres://['], ['WAYPOST_BASE_URL', 'http://waypost.example.org'], ['WAYPOST_BASE_URL', 'localhost:3000'], ['WAYPOST_BASE_URL', 'ftp://example.org/waypost']] as const) expect(mistakesIn({ [name]: value })).toHaveLength(1);
});

test('an address of a database that cannot be taken apart is not said again: a password may be in it', () => {
  expect(mistakesIn({ DATABASE_URL: 'postgres://waypost:secret%@db/waypost' }).join()).not.toContain('secret');
});

test('all mistakes are told at once, a sentence each', () => {
  const mistakes = mistakesIn({ PORT: 'x', DATABASE_URL: 'mysql://db', WAYPOST_BASE_URL: 'waypost' });
  expect(mistakes).toHaveLength(3);
  for (const mistake of mistakes) expect(mistake).toMatch(/^[A-Z].*\.$/);
});
