import { createHash } from 'node:crypto';
import { checksum } from '../../../src/protocols/queries/checksum.js';

describe('checksum', () => {
  it('is SHA-256 over name, NUL, byte count, NUL and bytes of each file, sorted by name', () => {
    const bytes = ['protocol.json', '2', '{}wording.en.json', '6', '"año"'].join('\0');
    expect(checksum({ 'wording.en.json': '"año"', 'protocol.json': '{}' })).toBe(createHash('sha256').update(bytes, 'utf8').digest('hex'));
  });

  it('tells files apart that would read the same end to end', () => {
    expect(checksum({ a: '1', b: '2' })).not.toBe(checksum({ a: '12', b: '' }));
  });
});
