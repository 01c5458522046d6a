import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPaths, TakePack } from '../../../src/exports/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { signedWorld, type SignedWorld } from '../../audit/a-signed-ledger.js';
import { aCase, keyFor } from '../../support/makers.js';
import { cookieOf, scenario } from '../../support/scenario.js';
import { aClosedCase } from '../../cases/closed-case.js';
import { aFolder, both, told } from '../../verify/both.js';
import { aCopiedCase, hostile, sealed } from '../a-copied-case.js';

let the: SignedWorld;
let id: Id;
let pack: Id;
const folder = aFolder();
beforeAll(async () => {
  the = await signedWorld();
  id = await aCopiedCase(the);
  pack = await the.app.get(TakePack).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.ruth.account, purpose: 'Hearing on <Friday>', basis: 'oversight' });
});
afterAll(async () => { await the.end(); rmSync(folder, { recursive: true }); });

const form = () => ({ kind: 'official', official: `${the.district.viewers.ruth.account} principal`, purpose: 'Hearing on Friday', basis: 'oversight' });
const download = async (caseId = id, one = pack) => the.app.getHttpAdapter().getInstance().inject({ method: 'GET', url: exportPaths.packFile(caseId, one), headers: { cookie: await cookieOf(the, 'maria') } });

/** The files of a stored ZIP archive. */
function filesOf(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [size, length] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    files.set(zip.toString('latin1', at + 30, at + 30 + length), zip.toString('utf8', at + 30 + length, at + 30 + length + size));
    at += 30 + length + size;
  }
  return files;
}

test.each([
  [null, 303, []], ['leonid', 404, ['access.refused']], ['ruth', 404, ['access.refused']], ['theo', 404, ['access.refused']], ['sofia', 404, ['access.refused']], ['dana', 404, ['access.refused']],
  ['maria', 200, ['case.pack.started']], ['irene', 200, ['case.pack.started']],
] as const)('%s asks for the form and gets %i', (as, expect, ledger) => scenario(the, { as, get: exportPaths.pack(id), expect, ledger: [...ledger] }));

test.each([[null, 303], ['leonid', 404], ['ruth', 404], ['sofia', 404], ['maria', 200], ['irene', 200]] as const)('%s asks for a pack and its file and gets %i', async (as, expect) => {
  await scenario(the, { as, get: exportPaths.onePack(id, pack), expect });
  await scenario(the, { as, get: exportPaths.packFile(id, pack), expect });
});

test('the page of a pack says for whom it is, names the key, and is recorded before it is sent', () => scenario(the, {
  as: 'maria', get: exportPaths.onePack(id, pack), expect: 200, ledger: ['case.pack.viewed'], shows: ['Evidence pack', 'Ruth Abernethy-Vance', 'Hearing on &lt;Friday&gt;', 'Signed together with all', 'waypost/', 'Download the pack'],
}));

test('the file is the same at each download, and the ledger has its SHA-256', async () => {
  const [one, two] = [await download(), await download()];
  expect(one.headers).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': expect.stringMatching(/^attachment; filename="evidence-pack-[a-z2-7]{8}\.zip"$/) as string, 'cache-control': 'no-store' });
  expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
  const entry = await the.reader.one<{ body: string }>('SELECT body FROM ledger_entry ORDER BY seq DESC LIMIT 1');
  expect(JSON.parse(entry!.body)).toMatchObject({ act: 'case.pack.downloaded', items: [pack], detail: { sha256: createHash('sha256').update(one.rawPayload).digest('hex'), bytes: one.rawPayload.length } });
});

test('both programs find it intact, with the key from outside and with the anchor file of the server', async () => {
  const path = join(folder, 'pack.zip');
  writeFileSync(path, (await download()).rawPayload);
  const { body } = (await the.reader.one<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'ledger.key.made'"))!;
  const key = (JSON.parse(body) as { detail: { key: string } }).detail.key;
  for (const answer of await both(['--key', key, path])) expect([answer.code, told(answer, path)]).toEqual([0, expect.stringMatching(new RegExp(`^intact\\. \\d+ entries of case ${id}, `))]);
  expect(readFileSync(the.settings.anchor!, 'utf8')).toContain('waypost/');
  for (const answer of await both(['--key', key, '--anchor', the.settings.anchor!, path])) expect(told(answer, path)).toMatch(/^intact.* It agrees with \d of \d anchors/);
});

test('it holds what everybody reads who reads the case, escaped, and of the rest nothing', async () => {
  const files = filesOf((await download()).rawPayload);
  expect([...files.keys()]).toEqual(['index.html', 'guide.html', 'entries.jsonl', 'images.jsonl', 'style.css', 'verify.mjs', 'verify.py', 'SHA256SUMS', 'taken.json', 'proofs.jsonl', 'consistency.jsonl', 'checkpoints.txt']);
  const [page, images] = [files.get('index.html')!, files.get('images.jsonl')!];
  expect(page).toContain('Maria Núñez</bdi> added a note');
  expect(page).toContain('Hearing on &lt;Friday&gt;');
  expect(page).not.toMatch(/<script|<b>loud|\son[a-z]+=|https?:\/\//);
  expect(files.get('guide.html')).toContain('python3 verify.py --key KEY');
  expect(images).toContain(JSON.stringify(JSON.stringify(hostile)).slice(3, -3).slice(0, 8));
  const everything = [...files.values()].join('\n');
  for (const kept of [sealed, 'Sofia', the.district.viewers.sofia.account]) expect(everything).not.toContain(kept);
  const hidden = await the.reader.all<{ id: string }>("SELECT id FROM note WHERE record_class = 'counselor-confidential' AND case_id = ?", [id]);
  expect(hidden.length).toBe(1);
  expect(everything).not.toContain(hidden[0]!.id);
});

test('a pack that cannot be made again as it was is refused, and nothing is recorded as sent', async () => {
  const one = await the.app.get(TakePack).run(await keyFor(the, 'maria', 'case.summary.take', id), { recipient: the.district.viewers.ruth.account, purpose: 'Another one', basis: 'oversight' });
  await scenario(the, { as: 'maria', get: exportPaths.packFile(id, one), expect: 200, ledger: ['case.pack.downloaded'] });
  const { ActWords } = await import('../../../src/exports/ports/act-words.js');
  const words = the.app.get(ActWords);
  const before = { ...(words as unknown as { words: Record<string, string> }).words };
  words.register({ ...before, 'case.note.added': 'wrote a note' });
  await scenario(the, { as: 'maria', get: exportPaths.packFile(id, one), expect: 409, ledger: [], shows: ['cannot be made again as it was'] });
  words.register(before);
});

test('taking a pack leads to it', async () => {
  const { headers } = await scenario(the, { as: 'maria', post: exportPaths.packs(id), with: form(), expect: 303, ledger: ['case.pack.taken'], location: new RegExp(`^/cases/${id}/packs/[a-z2-7]{26}$`) });
  await scenario(the, { as: 'maria', get: String(headers.location), expect: 200, shows: ['Hearing on Friday'] });
  await scenario(the, { as: 'samuel', get: exportPaths.pack(id), expect: 200, shows: ['Packs taken', 'Hearing on Friday'] });
});

test('a closed case has its pack too', async () => {
  const closed = await aClosedCase(the);
  const { headers } = await scenario(the, { as: 'maria', post: exportPaths.packs(closed), with: form(), expect: 303 });
  expect((await download(closed, String(headers.location).split('/').at(-1))).statusCode).toBe(200);
});

test.each([['parent', 'inspect'], ['court', 'subpoena']])('a pack for %s is refused with the reason, and what was typed stays', (kind, word) => scenario(the, {
  as: 'maria', post: exportPaths.packs(id), with: { ...form(), kind }, expect: 422, ledger: ['form.returned'], shows: [word, 'Hearing on Friday'],
}));

test('a pack of another case, an unknown and a malformed one are not found', async () => {
  const other = await aCase(the);
  for (const one of [pack, newId(), 'x']) {
    await scenario(the, { as: 'maria', get: exportPaths.onePack(other, one), expect: 404 });
    await scenario(the, { as: 'maria', get: exportPaths.packFile(other, one), expect: 404 });
  }
});
