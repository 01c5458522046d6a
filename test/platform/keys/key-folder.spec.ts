import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFolder } from '../../../src/platform/keys/index.js';
import { scratch } from '../../support/scratch.mjs';

let keys: string;

beforeEach(() => { keys = join(mkdtempSync(join(scratch, 'waypost-test-')), 'keys'); });
afterEach(() => rmSync(join(keys, '..'), { recursive: true, force: true }));

const folder = (): KeyFolder => new KeyFolder({ keys });

test('a secret is made when it is first asked for, and stays', () => {
  expect(folder().existing('sealing')).toBeNull();
  const secret = folder().secret('sealing');
  expect(secret.bytes).toHaveLength(32);
  expect(secret.id).toMatch(/^[0-9a-f]{16}$/);
  expect(folder().secret('sealing')).toEqual(secret);
  expect(folder().existing('sealing')).toEqual(secret);
  expect(folder().secret('signing').bytes).not.toEqual(secret.bytes);
});

test('the names of the secrets that are there; none where there is no folder yet', () => {
  expect(folder().names()).toEqual([]);
  for (const name of ['sealing', 'signing-2']) folder().secret(name);
  writeFileSync(join(keys, 'ledger.signed'), 'x');
  expect(folder().names().sort()).toEqual(['sealing', 'signing-2']);
});

test('only the account that runs the server can read it', () => {
  folder().secret('sealing');
  expect(statSync(keys).mode & 0o777).toBe(0o700);
  expect(statSync(join(keys, 'sealing.key')).mode & 0o777).toBe(0o600);
  chmodSync(join(keys, 'sealing.key'), 0o644);
  expect(() => folder().secret('sealing')).toThrow('can be read by others');
});

test('the first one written stands, and no half file is left', () => {
  const { bytes } = folder().secret('sealing');
  folder().write('sealing', Buffer.alloc(32));
  expect(folder().secret('sealing').bytes).toEqual(bytes);
  expect(readdirSync(keys)).toEqual(['sealing.key']);
});

test('what a crash left of a half-made key is in nobody’s way', () => {
  mkdirSync(keys);
  writeFileSync(join(keys, `sealing.key.${process.pid}.part`), 'c2hv'); // in a container the next process has the same number
  expect(folder().secret('sealing').bytes).toHaveLength(32);
});

test('a file that holds something else is told, not replaced', () => {
  folder().secret('sealing');
  writeFileSync(join(keys, 'sealing.key'), 'c2hvcnQ=\n');
  expect(() => folder().secret('sealing')).toThrow('does not hold a key');
});

test('a name that leads elsewhere is refused', () => {
  for (const name of ['../up', '', 'A', 'a/b', 'a.b']) expect(() => folder().secret(name)).toThrow('not the name of a key');
});
