import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/audit/store/digests.js';
import { newId } from '../../src/kernel/ids.js';
import { aKey, aLedger, type Files, type InventedLedger, type Key } from './a-ledger.js';
import { aFolder, both, drawn, run, told, written, zipped } from './both.js';

const [key, nextKey, stranger] = [aKey(7), aKey(8), aKey(9)];
const [one, other] = [newId(), newId()];
const folder = aFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const ledger = aLedger(40, [one, other], drawn(3));
const files = ledger.pack(one, key, { earlier: [16, 32] });
let count = 0;
const put = (changed: Files) => written(join(folder, String(count += 1)), changed);
const file = (name: string, content: string | Buffer) => { const path = join(folder, `${count += 1}-${name}`); writeFileSync(path, content); return path; };
const but = (name: string, change: (text: string) => string, from = files): Files => new Map([...from].map(([at, content]) => [at, at === name ? Buffer.from(change(content.toString())) : content]));
const without = (name: string): Files => new Map([...files].filter(([at]) => at !== name));

/** The list written anew, as somebody does who changed a file on it. */
const listedAnew = (changed: Files): Files => {
  const names = [...changed.keys()].filter((name) => /^(index|guide|entries|images|about|verify)/.test(name)).sort();
  return new Map([...changed, ['SHA256SUMS', Buffer.from(names.map((name) => `${sha256(changed.get(name)!).toString('hex')}  ${name}\n`).join(''))]]);
};

interface Try { what: string; path: string; args: readonly string[]; said: RegExp }
const tries: Try[] = [];
const pinned = ['--key', key.vkey];
const anchored = (text: string) => [...pinned, '--anchor', file('anchors.txt', text)];
const expectOf = (what: string, path: string, said: RegExp, args: readonly string[] = pinned) => tries.push({ what, path, args, said });

// As it was made.
expectOf('a folder', put(files), /^intact\. (\d+) entries of case [a-z2-7]{26}, all in the ledger of 41 entries that waypost\.test\/invented signed\. (\d+) of \2 changed rows are shown and are what was recorded.*No anchor was given/);
expectOf('a ZIP file', zipped(join(folder, 'pack.zip'), files), /^intact/);
expectOf('a folder that was looked at on a desktop', put(new Map([...files, ['.DS_Store', Buffer.from('x')]])), /^intact/);
expectOf('one whose notes are kept back', put(aLedger(30, [one], drawn(5)).pack(one, key, { shown: ({ table }) => table !== 'note' })), /^intact\. .* (\d+) of (?!\1 )\d+ changed rows are shown/);
expectOf('one with anchors of its sizes', put(files), /^intact.* It agrees with 2 of 2 anchors\.$/, anchored(ledger.checkpoint(16, key) + ledger.checkpoint(41, key)));
expectOf('one with an anchor from before the first entry', put(files), /^intact.*agrees with 1 of 2 anchors; the others are of sizes that are not signed here, and say nothing more/, anchored(ledger.checkpoint(0, key) + ledger.checkpoint(41, key)));
expectOf('one with an anchor that a witness signed too', put(files), /^intact.*agrees with 1 of 1/, anchored(ledger.checkpoint(41, key, stranger)));
expectOf('one with an anchor file that a crash tore and Windows wrote', put(files), /^intact.*agrees with 2 of 2/, anchored(`${ledger.checkpoint(16, key)}\n\nwaypost.test/inv\n\n${ledger.checkpoint(41, key)}`.replaceAll('\n', '\r\n')));
expectOf('one with a later anchor', put(files), /^intact.*are from before or after all this/, anchored(aLedger(90, [one], drawn(1)).checkpoint(90, key)));
expectOf('one with an anchor that it cannot be compared with', put(files), /^incomplete\. \d+-anchors\.txt, line 1: this anchor of 20 entries cannot be compared/, anchored(ledger.checkpoint(20, key)));
expectOf('one that shows only some of the checkpoints that left the building', put(files), /^intact.*agrees with 2 of 5 anchors; the others are of sizes that are not signed here/, anchored([2, 16, 20, 40, 41].map((size) => ledger.checkpoint(size, key)).join('\n')));
expectOf('one with a newer anchor than those it can be compared with', put(files), /^incomplete\. \d+-anchors\.txt, line 7: this anchor of 20 entries cannot be compared/, anchored([16, 20].map((size) => ledger.checkpoint(size, key)).join('\n')));
expectOf('an anchor of somebody else', put(files), /^intact/, anchored(ledger.checkpoint(41, stranger)));

// Not whole.
for (const name of files.keys()) expectOf(`one without ${name}`, put(without(name)), new RegExp(`^incomplete\\. .*${name}`));
expectOf('one with an empty checkpoints.txt', put(but('checkpoints.txt', () => '')), /^incomplete\. checkpoints\.txt: holds no checkpoint of a known key/);
expectOf('what is not there', join(folder, 'nowhere'), /^incomplete\. nowhere: is not there\.$/);
expectOf('one without any key', put(files), /^incomplete\. checkpoints\.txt, line 5: the checkpoint of 16 entries has a signature by waypost\.test\/invented\+[0-9a-f]{8}, a key that was not given/, []);

expectOf('a dump without a checkpoint', put(ledger.dump([])), /^incomplete\. checkpoints\.txt: holds no checkpoint of a known key/);
expectOf('a dump', put(ledger.dump([ledger.checkpoint(20, key), ledger.checkpoint(41, key)], true)), /^intact\. 41 entries, each following the one before it; the first 41 are signed by waypost\.test\/invented/);
expectOf('a dump that goes on behind its last checkpoint', put(ledger.dump([ledger.checkpoint(20, key)])), /^intact\. 41 entries, .* the first 20 are signed/);

// Changed by somebody who changes everything else that they can.
expectOf('one with another readable page', put(but('index.html', (text) => `${text} `)), /^tampered\. index\.html: does not have the SHA-256 that SHA256SUMS has for it\.$/);
expectOf('one with another readable page, and the list to it', put(listedAnew(but('index.html', (text) => text.replace('Pack', 'Other')))), /^tampered\. SHA256SUMS: is not the list of files that entry 41 recorded\.$/);
expectOf('one with a file more', put(new Map([...files, ['letter.pdf', Buffer.from('x')]])), /^tampered\. letter\.pdf: is not on the list of files\.$/);
const seq = Number(/"seq":(\d+)/.exec(files.get('entries.jsonl')!.toString())![1]);
const lineLess = ['entries.jsonl', 'images.jsonl', 'proofs.jsonl'].map((name) => [name, but(name, (text) => text.split('\n').filter((line) => !line.includes(`"seq":${seq},`)).join('\n')).get(name)!] as const);
expectOf('one with an entry left out everywhere', put(listedAnew(new Map([...files, ...lineLess]))), /^tampered\. SHA256SUMS: is not the list/);
expectOf('one in which an entry says something else', put(listedAnew(but('entries.jsonl', (text) => text.replace('"basis":"team"', '"basis":"self"')))), /^tampered\. .*entries\.jsonl, line 1: entry \d+ is not what was signed at its place in the ledger/);
expectOf('one in which a note says something else', put(listedAnew(but('images.jsonl', (text) => text.replace('said', 'told')))), /^tampered\. images\.jsonl, line \d+: is not the (note|fact|next_step) that entry \d+ recorded/);
expectOf('one with an entry of another case', put(listedAnew(but('entries.jsonl', (text) => `${ledger.texts.find((entry) => entry.includes(other))!}\n${text}`))), /^tampered\. .*entries\.jsonl: holds entries of more than one case/);
expectOf('one that somebody made with a key of their own', put(aLedger(20, [one], drawn(8)).pack(one, stranger)), /^incomplete\. checkpoints\.txt, line 5: the checkpoint of 21 entries has a signature by .* that was not given/);

// Changed by somebody who has the key, but not what left the building.
const rewritten = ledger.rechained(12, (text) => text.replace('"basis":"team"', '"basis":"self"'));
const forged = rewritten.pack(one, key);
const honest = anchored(ledger.checkpoint(41, key));
expectOf('one of a rewritten ledger', put(forged), /^intact/);
expectOf('the same with an anchor', put(forged), /^incomplete\. \d+-anchors\.txt, line 1: this anchor of 41 entries cannot be compared/, honest);
expectOf('one rewritten after the anchor that agrees', put(ledger.rechained(20, (text) => text.replace(/"basis":"\w+"/, '"basis":"nobody"')).pack(one, key, { earlier: [16] })), /^incomplete\. \d+-anchors\.txt, line 7: this anchor of 41 entries cannot be compared/, anchored([16, 41].map((size) => ledger.checkpoint(size, key)).join('\n')));
expectOf('the same of the size of the anchor', put(aLedger(40, [one], drawn(3)).pack(one, key)), /^tampered\. \d+-anchors\.txt, line 1: there are two different ledgers of 41 entries/, honest);
expectOf('the same with the old checkpoint put in', put(new Map([...forged, ['checkpoints.txt', Buffer.concat([Buffer.from(`${ledger.checkpoint(16, key)}\n`), forged.get('checkpoints.txt')!])], ['consistency.jsonl', Buffer.from(`${files.get('consistency.jsonl')!.toString().split('\n')[0]!.replace('"to":32', '"to":42')}\n`)]])), /^tampered\. consistency\.jsonl, line 1: the ledger of 42 entries is not the one of 16 entries gone on/);

// Keys that follow one another.
const rotated = (...signed: [number, ...Key[]][]): string => put(new Map([...files, ['checkpoints.txt', Buffer.from(signed.map(([size, ...keys]) => ledger.checkpoint(size, ...keys)).join('\n'))]]));
const two = ['--key', file('keys.txt', `${key.vkey}\n${nextKey.vkey}\n`)];
expectOf('a second key after a checkpoint of both', rotated([16, key], [32, key, nextKey], [41, nextKey]), /^intact/, two);
expectOf('a checkpoint of both at the end', rotated([16, key], [32, key], [41, key, nextKey]), /^intact/, two);
expectOf('a second key without one', rotated([16, key], [32, key], [41, nextKey]), /^incomplete\. checkpoints\.txt, line 13: no checkpoint is signed with both keys/, two);
expectOf('the first key again after the second', rotated([16, key], [32, key, nextKey], [41, key]), /^tampered\. checkpoints\.txt, line 14: the checkpoint of 41 entries is signed with a key of another time/, two);
expectOf('the second key under what was before it', rotated([16, nextKey], [32, key, nextKey], [41, nextKey]), /^tampered\. checkpoints\.txt, line 7: the checkpoint of 32 entries is signed with a key of another time/, two);

// A key that was lost: a declared new start, never a silent one.
const [young, late] = [newId(), newId()];
const replaced = (vkey: string) => aLedger(20, [one], drawn(3)).add('ledger.key.replaced', { detail: { key: vkey, lost: '00000000' } }).add('case.viewed', { case: one });
const alone = (from: InventedLedger, signer = nextKey) => put(from.dump([from.checkpoint(16, key), from.checkpoint(22, signer)]));
const newStart = 'From the checkpoint of 2[12] entries on a new key signs without the word of the one before it, which entry 21 declares lost: only the anchor file and what was printed connect the two\\.';
expectOf('a dump in which a lost key was replaced', alone(replaced(nextKey.vkey)), new RegExp(`^intact\\. .*${newStart}$`), two);
const lostOnce = replaced(nextKey.vkey);
expectOf('the same with an anchor of each key', alone(lostOnce), new RegExp(`^intact\\. .*agrees with 2 of 2 anchors\\. ${newStart}$`), [...two, '--anchor', file('anchors.txt', lostOnce.checkpoint(16, key) + lostOnce.checkpoint(21, nextKey))]);
expectOf('one that declares another key than the one that signs', alone(replaced(stranger.vkey)), /^incomplete\. checkpoints\.txt, line 7: no checkpoint is signed with both keys/, two);
expectOf('one that declares it after the checkpoint', (() => { const from = aLedger(22, [one], drawn(3)).add('ledger.key.replaced', { detail: { key: nextKey.vkey, lost: '00000000' } }); return alone(from); })(), /^incomplete\. checkpoints\.txt, line 7: no checkpoint is signed with both keys/, two);
expectOf('a pack across a lost key', put(replaced(nextKey.vkey).pack(one, nextKey, { earlier: [16], signed: (size) => [size === 16 ? key : nextKey] })), /^intact\. .*From the checkpoint of 23 entries on a new key signs without the word of the one before it, which entry 21 declares lost/, two);
expectOf('the same with what the ledger says of itself left out', put(new Map([...replaced(nextKey.vkey).pack(one, nextKey, { earlier: [16], signed: (size) => [size === 16 ? key : nextKey] })].filter(([name]) => name !== 'about-the-ledger.jsonl'))), /^incomplete\. .*about-the-ledger\.jsonl: is missing, though SHA256SUMS lists it/, two);

// A database that was put back: said plainly, and never a way to hide what was cut off.
const [ana, ben] = [newId(), newId()];
const before = aLedger(20, [one, other], drawn(13)).add('case.viewed', { case: one });
const lostStretch = before.copy();
for (let n = 0; n < 19; n += 1) lostStretch.add('case.viewed', { case: one });
const goneOn = (by: readonly string[], kept?: number) => { const now = before.copy().putBack(lostStretch, 40, by, kept); for (let n = 0; n < 10; n += 1) now.add('case.viewed', { case: n > 4 ? young : one }); return now; };
const acknowledged = goneOn([ana, ben]);
const dumpOf = (from: InventedLedger, ...sizes: number[]) => put(from.dump(sizes.map((size) => from.checkpoint(size, key))));
const anchorsWith = (...notes: string[]) => anchored([before.checkpoint(20, key), ...notes].join('\n'));
const ofLost = [lostStretch.checkpoint(30, key), lostStretch.checkpoint(40, key)];
const declared = 'entry 22 declares that the database was put back on 2026-11-16, to 21 entries, ';
const missing = 'at least 19 entries that had been signed as numbers 22 to 40 are not in this database';
expectOf('a dump after a rollback that two acknowledged', dumpOf(acknowledged, 20, 34), new RegExp(`^incomplete\\. ledger\\.jsonl, line 22: ${declared}and two people acknowledged it \\(entries 23 and 24\\): ${missing}\\.$`), anchorsWith(...ofLost, acknowledged.checkpoint(34, key)));
expectOf('the same without anchors', dumpOf(acknowledged, 20, 34), /^incomplete\. ledger\.jsonl, line 22: entry 22 declares/);
expectOf('the same with an anchor of the lost stretch on paper', dumpOf(acknowledged, 20, 34), /^incomplete\. ledger\.jsonl, line 22: entry 22 declares/, anchored(ofLost[0]!));
expectOf('one that only one person acknowledged', dumpOf(goneOn([ana]), 20, 33), /^tampered\. ledger\.jsonl: entries 21 to 30 are not those that were signed.*ends with 33 entries, but 40 were signed/, anchorsWith(...ofLost));
expectOf('one that one person acknowledged twice', dumpOf(goneOn([ana, ana]), 20, 34), /^tampered\. ledger\.jsonl: entries 21 to 30 are not those/, anchorsWith(...ofLost));
expectOf('one whose acknowledgments nobody signed for', dumpOf(acknowledged, 20), /^tampered\. ledger\.jsonl: entries 21 to 30 are not those/, anchorsWith(...ofLost));
expectOf('one that claims to have kept more than it did', dumpOf(goneOn([ana, ben], 30), 20, 34), /^tampered\. ledger\.jsonl: entries 21 to 30 are not those/, anchorsWith(...ofLost));
expectOf('one that was cut off without a word', dumpOf(before, 20), /^tampered\. ledger\.jsonl: ends with 21 entries, but 30 were signed/, anchorsWith(...ofLost));
expectOf('one rewritten after the rollback, under its cover', dumpOf(acknowledged, 20, 34), /^tampered\. ledger\.jsonl: entries 21 to 32 are not those that were signed \(\d+-anchors\.txt, line 19\)/, anchorsWith(...ofLost, goneOn([ana, ben]).checkpoint(32, key)));
expectOf('one with an anchor longer than the one that the rollback names', dumpOf(acknowledged, 20, 34), /^tampered\. ledger\.jsonl: ends with 34 entries, but 41 were signed/, anchorsWith(...ofLost, lostStretch.copy().add('case.viewed').checkpoint(41, key)));
expectOf('a pack of a case that had begun before', put(acknowledged.copy().pack(one, key, { earlier: [20] })), new RegExp(`^incomplete\\. about-the-ledger\\.jsonl, line 1: ${declared}and two people acknowledged it`), anchorsWith(...ofLost));
expectOf('a pack of a case that began since', put(acknowledged.copy().pack(young, key, { earlier: [34] })), new RegExp(`^intact\\. .* It agrees with 1 of 4 anchors; 2 of them are of what was lost when the database was put back\\. Before this case began, ${declared}and two people acknowledged it .*${missing}\\.$`), anchorsWith(...ofLost, acknowledged.checkpoint(34, key)));
expectOf('the same with an anchor of which nobody sees when it was signed', put(acknowledged.copy().pack(young, key)), /^incomplete\. \d+-anchors\.txt, line 1: this anchor of 34 entries cannot be compared/, anchored(goneOn([ana, ben]).checkpoint(34, key)));
expectOf('the same with an entry of another kind among what the ledger says of itself', put(listedAnew(new Map([...acknowledged.copy().pack(young, key)].map(([name, content]) => [name, name === 'about-the-ledger.jsonl' ? Buffer.concat([content, Buffer.from(`${acknowledged.texts[33]!}\n`)]) : content])))), /^tampered\. about-the-ledger\.jsonl: holds an entry that is not about the ledger itself/);

// What the law lets go.
const emptied = aLedger(20, [late], drawn(21)).add('ledger.images.destroyed', { case: late });
expectOf('a pack after the images were destroyed', put(emptied.copy().pack(late, key, { shown: () => false })), new RegExp(`^intact\\. .* 0 of \\d+ changed rows are shown.* Entry 21 says that what the ledger had kept of the texts of case ${late} was destroyed by order\\.$`));
expectOf('a dump after the images were destroyed', dumpOf(emptied, 21), new RegExp(`^intact\\. .* Entry 21 says that what the ledger had kept of the texts of case ${late} was destroyed by order\\.$`));

// Nothing that a pack says of itself is believed.
function zip(script: string): string {
  const path = join(folder, `${count += 1}.zip`);
  execFileSync('python3', ['-W', 'ignore', '-c', `import os,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED)\n${script}\nz.close()`, path, tries[0]!.path]);
  return path;
}
expectOf('a ZIP file that was packed again, in a folder, compressed', zip('z.writestr("my pack/","")\nfor n in sorted(os.listdir(sys.argv[2]))[::-1]: z.write(os.path.join(sys.argv[2],n),"my pack/"+n)'), /^intact/);
for (const [what, script] of [
  ['a way out of the folder', 'z.writestr("../x","1")'], ['a path from the root', 'z.writestr("/etc/x","1")'], ['a folder in a folder', 'z.writestr("a/b/x","1")'], ['two folders', 'z.writestr("a/x","1"); z.writestr("b/y","1")'],
  ['the same name twice', 'z.writestr("entries.jsonl","1"); z.writestr("entries.jsonl","2")'], ['a hidden file', 'z.writestr(".x","1")'], ['letters beyond ASCII', 'z.writestr("\\u202etxt","1")'], ['a line end in a name', 'z.writestr("a\\nb","1")'],
  ['more files than any pack', '[z.writestr("f%d"%n,"1") for n in range(70)]'], ['a size that is not true', 'z.writestr("entries.jsonl",b"\\0"*1000000); z.filelist[0].file_size=900000000'],
  ['four thousand million bytes in a few', 'z.writestr("entries.jsonl",b"\\0"*1000000); z.filelist[0].file_size=4000000000'], ['a size that is too small', 'z.writestr("entries.jsonl",b"\\0"*1000000); z.filelist[0].file_size=10'],
] as const) expectOf(`a ZIP file with ${what}`, zip(script), /^tampered\. \d+\.zip: /);
expectOf('a ZIP file with nothing in it', zip(''), /^incomplete\. entries\.jsonl: is missing/);
const whole = readFileSync(tries[1]!.path);
const touched = Buffer.from(whole).fill('X', whole.indexOf('<!doctype'), whole.indexOf('<!doctype') + 1);
for (const [what, bytes] of [['no ZIP file', Buffer.from('hello')], ['an empty file', Buffer.alloc(0)], ['a ZIP file cut off', whole.subarray(0, -30)], ['an end without a list', Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18, 255)])], ['a ZIP file with one byte changed', touched]] as const) {
  expectOf(what, file('odd.zip', bytes), /^tampered\. \d+-odd\.zip: /);
}
const linked = put(without('index.html'));
symlinkSync('/etc/hostname', join(linked, 'index.html'));
expectOf('a link among the files', linked, /^tampered\. \d+: holds something that is no file of a pack\.$/);
expectOf('control characters', put(but('checkpoints.txt', (text) => text.replaceAll('— waypost', '— \u001b[31mway\u202epost'))), /^tampered\. checkpoints\.txt: line 5: is not a signature[ -~]*$/);
expectOf('a signature that stands there twice', put(but('checkpoints.txt', (text) => `${text}${text.trimEnd().split('\n').at(-1)!}\n`)), /^tampered\. checkpoints\.txt: line 18: is not a signature/);
expectOf('an act of control characters', put(but('taken.json', (text) => text.replace('"basis":"team"', '"basis":"\u202eteam"'))), /^tampered\. [ -~]+$/);

const answers = new Map<string, string[]>();
beforeAll(async () => {
  for (const args of new Set(tries.map((one) => one.args))) {
    const asked = tries.filter((one) => one.args === args);
    const [node, python] = await both([...args, ...asked.map(({ path }) => path)]);
    for (const { path } of asked) answers.set(`${args.join(' ')} ${path}`, [told(node, path), told(python, path)]);
    const said = asked.map(({ path }) => told(node, path));
    const worst = said.some((text) => text.startsWith('tampered')) ? 1 : said.every((text) => text.startsWith('intact')) ? 0 : 2;
    if (!args.some((word) => word.endsWith('anchors.txt'))) expect([node.code, python.code]).toEqual([worst, worst]);
  }
}, 120_000);

test.each(tries.map((one) => [one.what, one] as const))('%s', (_, { path, args, said }) => {
  const [node, python] = answers.get(`${args.join(' ')} ${path}`)!;
  expect(node).toMatch(said);
  if (!/zip: /.test(node!)) expect(python).toBe(node); // what is wrong with a ZIP file, each may say in its own words
  else expect(python).toMatch(said);
});

test('an anchor that nobody known signed is said to be so, and spoils the exit code', async () => {
  const path = put(files);
  for (const { code, lines } of await both([...anchored(ledger.checkpoint(41, stranger)), path])) expect([code, lines[0], lines.length]).toEqual([2, expect.stringMatching(/anchors\.txt: incomplete\. .*a key that was not given/), 2]);
  for (const { code, lines } of await both([...anchored('hello\n'), path])) expect([code, lines[0]]).toEqual([2, expect.stringMatching(/anchors\.txt: incomplete\. .*line 1: is not a checkpoint/)]);
});

test('a wrong call says how it is called', async () => {
  for (const args of [[], ['--key'], ['--key', 'x+00000000+AAAA', 'p'], ['--kee', 'p'], ['--anchor', '/nowhere', 'p']]) for (const { code, said } of await both(args)) expect([args, code, said === '']).toEqual([args, 2, false]);
});

test('a file of keys that Windows wrote is read; one that is no text is said to hold none', async () => {
  const path = put(files);
  for (const { code, lines } of await both(['--key', file('keys.txt', `\ufeff${key.vkey}\r\n`), path])) expect([code, lines.join()]).toEqual([0, expect.stringContaining('intact')]);
  for (const bytes of [Buffer.from([0xff, 0xfe, 0x77, 0x00]), Buffer.from([0x80, 0, 0xc3])]) for (const { code, lines, said } of await both(['--key', file('keys.bin', bytes), path])) expect([code, lines, said]).toEqual([2, [], expect.stringMatching(/^[ -~]+\n$/)]);
});

test('without openssl the Python program says what is missing, and does not say that all is well', async () => {
  const { code, lines } = await run('python', [...pinned, put(files)], { PATH: folder });
  expect([code, lines.join()]).toEqual([2, expect.stringContaining('the command openssl (3.0 or newer) is not there')]);
});
