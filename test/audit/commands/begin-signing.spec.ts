import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpoints, isSignedBy, readCheckpoint, readNote, readVkey } from '../../../src/audit/index.js';
import { LedgerTree } from '../../../src/audit/queries/ledger-tree.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { sha256 } from '../../../src/audit/store/digests.js';
import { verifies } from '../../../src/audit/store/signing.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const all = () => the.app.get(Checkpoints).from(1, 100);
const anchored = () => notesIn(readFileSync(the.settings.anchor!, 'utf8'));

test('the first start makes a key, writes its public half into the ledger and signs for what stands there', async () => {
  const [first, ...more] = await all();
  const [vkey, ...others] = await the.app.get(Checkpoints).keys();
  expect([more, others]).toEqual([[], []]);
  const entries = await the.app.get(Checkpoints).entries();
  const note = readNote(first!.note)!;
  expect(readCheckpoint(note.text)).toEqual({ origin: readVkey(vkey!, sha256)!.name, size: entries, root: await the.app.get(LedgerTree).root(entries) });
  expect(isSignedBy(note, readVkey(vkey!, sha256)!, verifies)).toBe(true);
  expect(anchored()).toEqual([first!.note]);
  expect(readFileSync(join(the.settings.keys, 'ledger.signed'), 'utf8')).toBe(first!.note);
  expect(statSync(join(the.settings.keys, 'ledger-signing.key')).mode & 0o077).toBe(0);
  expect(await the.checkpointer.begin(() => undefined)).toBeNull();
  await the.checkpointer.beforeApplicationShutdown();
  expect(await all()).toHaveLength(1);
});
