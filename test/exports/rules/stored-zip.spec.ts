import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { storedZip } from '../../../src/exports/rules/stored-zip.js';
import { scratch } from '../../support/scratch.mjs';

const folder = mkdtempSync(join(scratch, 'zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What another program finds in an archive. */
function readBack(zip: Buffer): [string, string][] {
  const path = join(folder, 'x.zip');
  writeFileSync(path, zip);
  const script = 'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([[i.filename,z.read(i).hex(),i.date_time[0],i.compress_type] for i in z.infolist()]))';
  const found = JSON.parse(execFileSync('python3', ['-c', script, path]).toString()) as [string, string, number, number][];
  expect(found.every(([, , year, method]) => year === 1980 && method === 0)).toBe(true);
  return found.map(([name, hex]) => [name, hex]);
}

test('another program reads the same names and bytes, in their order', () => {
  const files = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.txt$/), fc.uint8Array({ maxLength: 300 })), { selector: ([name]) => name, maxLength: 6 });
  fc.assert(fc.property(files, (all) => {
    expect(readBack(storedZip(all))).toEqual(all.map(([name, content]) => [name, Buffer.from(content).toString('hex')]));
  }), { numRuns: 15 });
});

test('the same files give the same bytes', () => {
  const files = [['a.txt', Buffer.from('one')], ['b.txt', Buffer.alloc(0)]] as const;
  expect(storedZip(files)).toEqual(storedZip([...files]));
  expect(storedZip(files).toString('latin1', 0, 4)).toBe('PK\u0003\u0004');
});

test('what the format cannot hold is refused', () => {
  expect(() => storedZip(Array.from({ length: 65_536 }, (_, n) => [`${n}`, Buffer.alloc(0)] as const))).toThrow(RangeError);
});
