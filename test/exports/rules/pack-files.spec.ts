import { canonicalJson, type Json } from '../../../src/audit/rules/canonical-json.js';
import { listText, provingFiles, sealedFiles } from '../../../src/exports/rules/pack-files.js';

const image = { seq: 3, n: 0, table: 'note', row: 'r', salt: 'AAAA', image: '{"body":"“no”\\u0007\\n"}' };
const sealed = sealedFiles({ page: '<p>', guide: '<g>', entries: [{ seq: 3, text: '{"seq":3}' }], images: [image], programs: [['verify.mjs', '//'], ['verify.py', '#']] });
const proving = provingFiles({ list: 'list\n', taken: '{"seq":4}', inclusions: [{ seq: 3, size: 4, path: ['x'] }, { seq: 4, size: 4, path: [] }], consistencies: [{ from: 2, to: 4, path: ['y'] }], checkpoints: ['a\n', 'b\n'] });
const of = (name: string) => new Map([...sealed, ...proving]).get(name)!;

test('every file in its place', () => {
  expect([...sealed, ...proving].map(([name]) => name)).toEqual(['index.html', 'guide.html', 'entries.jsonl', 'images.jsonl', 'verify.mjs', 'verify.py', 'SHA256SUMS', 'taken.json', 'proofs.jsonl', 'consistency.jsonl', 'checkpoints.txt']);
  expect([of('index.html'), of('guide.html'), of('entries.jsonl'), of('taken.json'), of('SHA256SUMS'), of('checkpoints.txt'), of('verify.py')]).toEqual(['<p>', '<g>', '{"seq":3}\n', '{"seq":4}\n', 'list\n', 'a\n\nb\n', '#']);
});

test.each(['images.jsonl', 'proofs.jsonl', 'consistency.jsonl'])('the lines of %s are canonical JSON', (name) => {
  for (const line of of(name).split('\n').slice(0, -1)) expect(canonicalJson(JSON.parse(line) as Json)).toBe(line);
});

test('an image keeps the very text that was committed to', () => expect((JSON.parse(of('images.jsonl')) as typeof image).image).toBe(image.image));

test('the list is sorted by name, as sha256sum writes it', () => expect(listText([['b', '22'], ['a', '11']])).toBe('11  a\n22  b\n'));
