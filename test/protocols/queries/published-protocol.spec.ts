import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksum } from '../../../src/protocols/queries/checksum.js';
import { protocolFrom, readPublished } from '../../../src/protocols/queries/published-protocol.js';
import { library } from '../a-protocol.js';

const changed = /^Protocol ntac-general@1\.0 was changed after it was published: its checksum is [0-9a-f]{64}, not [0-9a-f]{64}\.$/;
let copy: string;
const file = (name: string): string => join(copy, 'ntac-general/1.0', name);
const read = () => readPublished(copy, 'ntac-general', '1.0');

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'waypost-library-'));
  cpSync(library, copy, { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true }));

describe('readPublished', () => {
  it('reads every version that frozen.json names, and what it says it is', () => {
    const names = Object.keys(JSON.parse(readFileSync(join(library, 'frozen.json'), 'utf8')) as object);
    expect(names).toContain('ntac-general@1.0');
    for (const name of names) {
      const [id = '', version = ''] = name.split('@');
      expect(readPublished(library, id, version)).toMatchObject({ id, version });
    }
  });

  it.each(['protocol.json', 'wording.en.json'])('refuses a single changed byte anywhere in %s', (name) => {
    const bytes = readFileSync(file(name));
    const places = [0, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 1];
    for (const at of places) {
      const damaged = Buffer.from(bytes);
      damaged[at] = damaged[at] === 0x20 ? 0x0a : 0x20;
      writeFileSync(file(name), damaged);
      expect(read).toThrow(changed);
    }
    writeFileSync(file(name), bytes);
    expect(read().id).toBe('ntac-general');
  });

  it('refuses an added byte, an added file and a renamed one', () => {
    const text = readFileSync(file('wording.en.json'), 'utf8');
    writeFileSync(file('wording.en.json'), `${text}\n`);
    expect(read).toThrow(changed);
    writeFileSync(file('wording.en.json'), text);
    writeFileSync(file('wording.es.json'), '{}');
    expect(read).toThrow(changed);
    rmSync(file('wording.es.json'));
    renameSync(file('wording.en.json'), file('wording.fr.json'));
    expect(read).toThrow(changed);
  });

  it('refuses bytes that are not UTF-8, and a byte-order mark', () => {
    const bytes = readFileSync(file('protocol.json'));
    writeFileSync(file('protocol.json'), Buffer.concat([bytes, Buffer.from([0xff])]));
    expect(read).toThrow('not valid');
    writeFileSync(file('protocol.json'), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));
    expect(read).toThrow(changed);
  });

  it('refuses a version that was never published', () => {
    expect(() => readPublished(copy, 'ntac-general', '9.9')).toThrow('There is no published protocol ntac-general@9.9.');
    expect(() => readPublished(copy, '../library', '1.0')).toThrow('There is no published protocol ../library@1.0.');
  });

  it('refuses a frozen version that does not hold together, and says why', () => {
    const text = readFileSync(file('protocol.json'), 'utf8').replace('"signers": 2', '"signers": 0');
    writeFileSync(file('protocol.json'), text);
    const files = { 'protocol.json': text, 'wording.en.json': readFileSync(file('wording.en.json'), 'utf8') };
    writeFileSync(join(copy, 'frozen.json'), JSON.stringify({ 'ntac-general@1.0': checksum(files) }));
    expect(read).toThrow('Protocol ntac-general@1.0 cannot be used. Closing must name how many people sign, 1 or more.');
  });
});

describe('protocolFrom', () => {
  it('gives the same protocol from kept texts as from the library', () => {
    const original = readPublished(library, 'ntac-general', '1.0');
    expect(protocolFrom({ ...original.files })).toEqual(original);
  });

  it('names the file that is missing', () => {
    expect(() => protocolFrom({ 'protocol.json': '{}' })).toThrow('The protocol has no wording.en.json.');
  });
});
