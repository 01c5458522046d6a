import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints, isSignedBy, readNote, readVkey, ReplaceLostKey, RotateKey, Verification } from '../../../src/audit/index.js';
import { sha256 } from '../../../src/audit/store/digests.js';
import { verifies } from '../../../src/audit/store/signing.js';
import { oversightPaths } from '../../../src/oversight/index.js';
import { Mistakes } from '../../../src/platform/settings/index.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const key = (name = 'ledger-signing') => join(the.settings.keys, `${name}.key`);
const lose = (name?: string) => renameSync(key(name), `${key(name)}.lost`);
const idOf = (vkey: string) => vkey.split('+')[1]!;
const keys = () => the.app.get(Checkpoints).keys();
const replace = async (lost?: string) => the.app.get(ReplaceLostKey).run(lost ?? idOf((await keys()).at(-1)!));
const verified = () => the.app.get(Verification).run();

test('a lost key is declared; from then on a new one signs alone, and everything that looks says so', async () => {
  lose();
  await the.look(300);
  await expect(the.checkpointer.round()).rejects.toThrow('The key that signs the ledger is not in the key folder');
  const before = await lastSeq(the);
  const vkey = (await replace())!;
  expect(await actsAfter(the, before)).toEqual(['ledger.key.replaced']);
  await the.look(256);
  await the.checkpointer.round();
  const [old, next] = (await keys()).map((text) => readVkey(text, sha256)!);
  expect([readVkey(vkey, sha256), next!.name]).toEqual([next, old!.name]);
  const all = await the.app.get(Checkpoints).from(1, 100);
  expect(all.map(({ note }) => [old!, next!].map((one) => isSignedBy(readNote(note)!, one, verifies)))).toEqual([[true, false], [false, true], [false, true]]);
  expect(all[1]!.reason).toBe('lost-key');
  expect(await verified()).toMatchObject({ breaks: [], said: [`from the checkpoint of ${all[1]!.size} entries on a new key signs without the word of the one before it, which was lost (entry ${before + 1} declares it); only the anchor file and what was printed connect the two`] });
  for (const get of [oversightPaths.checkpoints, oversightPaths.checkpointOnPaper]) await scenario(the, { as: 'osvaldo', get, expect: 200, shows: [`as entry ${before + 1} declared`, 'From checkpoint 2 on', 'a new key signs without the word of the old one'] });
});

test('not while the key is in the folder, not for another one, and not before anything was signed', async () => {
  const before = await lastSeq(the);
  await expect(replace()).rejects.toThrow('so it is not lost');
  lose();
  for (const other of ['', '00000000', 'a'.repeat(8)]) await expect(replace(other)).rejects.toThrow(Mistakes);
  renameSync(`${key()}.lost`, key());
  await expect(replace()).rejects.toThrow('so it is not lost');
  expect([await actsAfter(the, before), (await keys()).length]).toEqual([[], 1]);
});

test('after a rotation, and one that was only announced, the newest is the one that is lost; then it can be rotated again', async () => {
  await the.app.get(RotateKey).run();
  lose('ledger-signing-2');
  await replace();
  await the.app.get(RotateKey).run();
  expect((await keys()).length).toBe(4);
  expect(await verified()).toMatchObject({ breaks: [], said: [expect.stringContaining('a new key signs without the word')] });
});

test('a key that signs alone, and that no entry declares to be in the place of a lost one, is a break', async () => {
  await the.app.get(RotateKey).run();
  const rows = await the.app.get(Checkpoints).from(1, 100);
  const alone = rows[1]!.note.replace(/(\n\n)— .*\n(— .*\n)$/, '$1$2'); // only the new key's line is left
  const { Signers, opened } = await import('../../../src/audit/queries/signatures-held.js');
  const [old, next] = await keys();
  const wrong = (replaces: boolean, seq = 1) => {
    const signers = new Signers([{ seq: 1, vkey: old!, replaces: false }, { seq, vkey: next!, replaces }]);
    return [rows[0]!.note, alone].map((note) => { const one = opened(note)!; return signers.wrongWith(one.note, one.checkpoint); });
  };
  expect([wrong(false), wrong(true), wrong(true, 9_999_999)]).toEqual([[null, 'is not signed with the key that signed then'], [null, null], [null, 'is not signed with the key that signed then']]);
});
