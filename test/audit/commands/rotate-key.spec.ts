import { renameSync } from 'node:fs';
import { Checkpoints, isSignedBy, readNote, readVkey, RotateKey, Verification } from '../../../src/audit/index.js';
import { sha256 } from '../../../src/audit/store/digests.js';
import { verifies } from '../../../src/audit/store/signing.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const all = () => the.app.get(Checkpoints).from(1, 100);

test('a new key takes over by a checkpoint that both sign, after an entry that names it', async () => {
  const vkey = (await the.app.get(RotateKey).run())!;
  const [old, next] = (await the.app.get(Checkpoints).keys()).map((key) => readVkey(key, sha256)!);
  expect(readVkey(vkey, sha256)).toEqual(next);
  await the.look(256);
  await the.checkpointer.round();
  const signers = (await all()).map(({ note }) => [old!, next!].map((key) => isSignedBy(readNote(note)!, key, verifies)));
  expect(signers).toEqual([[true, false], [true, true], [false, true]]);
});

test('without the key that signs now nothing is rotated', async () => {
  renameSync(the.settings.keys, `${the.settings.keys}.elsewhere`);
  expect(await the.app.get(RotateKey).run()).toBeNull();
  expect(await the.app.get(Checkpoints).keys()).toHaveLength(1);
});

test('a second rotation follows the first, and all of it verifies', async () => {
  for (let n = 0; n < 2; n += 1) expect(await the.app.get(RotateKey).run()).not.toBeNull();
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
  expect(new Set(await the.app.get(Checkpoints).keys()).size).toBe(3);
});
