import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencySpans, cutOf, inclusionSpans, type Span } from '../../src/audit/rules/merkle.js';
import { join as above, sha256 } from '../../src/audit/store/digests.js';
import { aFolder, both } from './both.js';

const folder = aFolder();
afterAll(() => rmSync(folder, { recursive: true }));

/** Both programs' answers to each vector. */
async function answers(vectors: readonly object[]): Promise<[string[], string[]]> {
  const path = join(folder, 'vectors.jsonl');
  writeFileSync(path, vectors.map((vector) => `${JSON.stringify(vector)}\n`).join(''));
  const [node, python] = await both(['--vectors', path]);
  return [node.lines, python.lines];
}

async function expectAll(vectors: readonly object[], answer: 'holds' | 'refused'): Promise<void> {
  for (const lines of await answers(vectors)) {
    expect(lines).toHaveLength(vectors.length);
    expect(vectors.filter((_, n) => lines[n] !== answer)).toEqual([]);
  }
}

const text = (...texts: (string | Buffer)[]) => texts.map((one) => ({ check: 'canonical', base64: Buffer.from(one).toString('base64') }));

describe('RFC 8785, for what a ledger may hold', () => {
  it('its vectors hold', () => expectAll(text(
    '[56,{"1":[],"10":null,"d":true}]', '{"":"empty","1":{"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}', '{"Unnormalized Unicode":"A\u030a"}',
    '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}', '0', '9007199254740991', '-9007199254740991', '1000000000000000', '""', '"\u007f\u2028\u2029😀"', '"\\b\\t\\n\\f\\r\\u0000\\u001f"', '[]', '{}', '{"__proto__":1}', 'null',
  ), 'holds'));

  it('everything else is refused', () => expectAll(text(
    '', ' ', '{', '[1,]', '{"a":1,}', '[1] ', ' [1]', '[1]\n', '[ 1]', '{"b":1,"a":2}', '{"a":1,"a":1}', '{"a":1,"a":2}', '{"a": 1}', '01', '1.0', '1.5', '1e3', '1E400', '-0', '+1', '.5', '9007199254740992', '-9007199254740992', `1${'0'.repeat(5000)}`,
    'NaN', 'Infinity', '-Infinity', 'undefined', 'True', "'a'", '"\\u0041"', '"\\/"', '"\\u000F"', '"\\u000a"', '"\\ud800"', '"\\udc00\\ud800"', '"\t"', '"\u0000"', '{"ö":1}', '{"\\u00f6":1}', '{"\u007f":1}', '/*a*/1', '1 2', 'nul', '"a',
    Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), Buffer.from([0x22, 0xc0, 0xaf, 0x22]), Buffer.from('\ufeff1'), Buffer.from('1', 'utf16le'), `${'['.repeat(33)}${']'.repeat(33)}`, '['.repeat(200_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`, '{"a":'.repeat(100_000),
  ), 'refused'));
});

const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((one) => Buffer.from(one, 'hex'));
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map((hex) => Buffer.from(hex, 'hex'));
const b = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('RFC 9162, with the eight leaves that every implementation is held to', () => {
  const many = [...leaves, ...Array.from({ length: 22 }, (_, n) => Buffer.of(n))].map((leaf) => sha256(Buffer.concat([Buffer.of(0), leaf])));
  const node = ({ from, to }: Span): Buffer => (to - from === 1 ? many[from]! : above(node({ from, to: from + cutOf(to - from) }), node({ from: from + cutOf(to - from), to })));
  const root = (size: number) => b(node({ from: 0, to: size }));
  const inclusion = (index: number, size: number) => ({ check: 'inclusion', leaf: b(many[index]!), index, size, root: root(size), path: inclusionSpans(index, size).map((span) => b(node(span))) });
  const consistency = (from: number, to: number) => ({ check: 'consistency', from, to, first: root(from), second: root(to), path: consistencySpans(from, to).map((span) => b(node(span))) });
  const [inclusions, consistencies] = [[] as ReturnType<typeof inclusion>[], [] as ReturnType<typeof consistency>[]];
  for (let size = 1; size <= many.length; size += 1) {
    for (let n = 0; n < size; n += 1) {
      inclusions.push(inclusion(n, size));
      consistencies.push(consistency(n + 1, size));
    }
  }
  const stray = b(sha256(Buffer.from('another tree')));

  it('the published roots', () => expectAll([{ check: 'tree', leaves: [], root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }, ...roots.map((one, n) => ({ check: 'tree', leaves: leaves.slice(0, n + 1).map(b), root: b(one) }))], 'holds'));

  it('every leaf of every tree up to 30, and every tree after every smaller one', () => expectAll([...inclusions, ...consistencies, { check: 'consistency', from: 0, to: 8, first: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', second: root(8), path: [] }], 'holds'));

  it('no proof of them holds when any part of it is changed', () => expectAll([
    ...inclusions.flatMap((one) => [
      { ...one, leaf: stray }, { ...one, root: stray }, { ...one, path: [...one.path, stray] }, { ...one, path: [stray, ...one.path] }, ...(one.path.length > 0 ? [{ ...one, path: one.path.slice(1) }, { ...one, path: one.path.slice(0, -1) }] : []),
      ...one.path.map((_, at) => ({ ...one, path: one.path.map((hash, n) => (n === at ? stray : hash)) })), { ...one, index: one.index + 1 }, { ...one, index: one.size }, { ...one, size: one.size * 2 }, { ...one, size: 0 },
    ]),
    ...consistencies.flatMap((one) => [
      { ...one, first: stray }, { ...one, second: stray }, { ...one, path: [...one.path, stray] }, { ...one, path: [stray, ...one.path] }, ...(one.path.length > 0 ? [{ ...one, path: one.path.slice(1) }, { ...one, path: one.path.slice(0, -1) }, { ...one, path: [] }] : []),
      ...one.path.map((_, at) => ({ ...one, path: one.path.map((hash, n) => (n === at ? stray : hash)) })), ...(one.from < one.to ? [{ ...one, from: one.to, to: one.from }, { ...one, first: one.second, second: one.first }, { ...one, from: 0 }] : []),
    ]),
  ], 'refused'));
});

describe('checkpoints', () => {
  // The key of golang.org/x/mod/sumdb/note's example, and a note by C2SP's; neither is a checkpoint of ours.
  const sumdb = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
  const published = 'go.sum database tree\n33128012\n+oHSc4VO4CkVIs/2VQYfZ4sGD9yKDVGZgL9SQnJ0BxA=\n\n';
  const note = (base64: string, keys: readonly string[]) => ({ check: 'checkpoint', base64: Buffer.from(base64).toString('base64'), keys });

  it('what is no checkpoint, and one that is not signed, is refused', () => expectAll([
    note(published, [sumdb]), note(`${published}— sum.golang.org Az3grkQ=\n`, [sumdb]), note('', [sumdb]), note('\n\n', [sumdb]), note(published.replace('33128012', '033128012'), [sumdb]), note('x\n1\n', [sumdb]),
    note('If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n', ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW']),
  ], 'refused'));
});
