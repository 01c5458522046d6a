import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpointer, Checkpoints, isSignedBy, noteText, readCheckpoint, readNote, readVkey, RotateKey } from '../../../src/audit/index.js';
import { LedgerTree } from '../../../src/audit/queries/ledger-tree.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { sha256 } from '../../../src/audit/store/digests.js';
import { SigningKeys } from '../../../src/audit/store/signing-keys.js';
import { verifies } from '../../../src/audit/store/signing.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { build } from '../../../src/start.js';
import { asOperator } from '../../platform/database/ground.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

declare const engine: 'sqlite' | 'postgres';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const all = () => the.app.get(Checkpoints).from(1, 100);
const sizes = async () => (await all()).map(({ size, reason }) => [size, reason]);
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

test('one is signed after 256 entries, after a quarter of an hour with activity, after a day without, and at certain acts; never otherwise', async () => {
  const [[size]] = await sizes() as [[number]];
  expect(await the.checkpointer.round()).toBeNull();
  await the.look(255);
  expect(await the.checkpointer.round()).toBeNull();
  await the.look(1);
  await the.checkpointer.round();
  await the.look(2);
  the.clock.pass(14);
  expect(await the.checkpointer.round()).toBeNull();
  the.clock.pass(2);
  await the.checkpointer.round();
  the.clock.pass(60 * 23);
  expect(await the.checkpointer.round()).toBeNull();
  the.clock.pass(61);
  await the.checkpointer.round();
  await the.app.get(UnitOfWork).run(asOperator, async (work) => work.record('case.closed'));
  await the.checkpointer.round();
  expect((await sizes()).slice(1)).toEqual([[size + 256, 'entries'], [size + 258, 'time'], [size + 258, 'idle'], [size + 259, 'act']]);
  expect(anchored()).toEqual((await all()).map(({ note }) => note));
});

test('a new key takes over by a checkpoint that both sign, after an entry that names it', async () => {
  const vkey = (await the.app.get(RotateKey).run())!;
  const [old, next] = (await the.app.get(Checkpoints).keys()).map((key) => readVkey(key, sha256)!);
  expect(readVkey(vkey, sha256)).toEqual(next);
  await the.look(256);
  await the.checkpointer.round();
  const signers = (await all()).map(({ note }) => [old!, next!].map((key) => isSignedBy(readNote(note)!, key, verifies)));
  expect(signers).toEqual([[true, false], [true, true], [false, true]]);
});

test('without its key nothing is signed, and that is said once', async () => {
  const [from, to] = [the.settings.keys, `${the.settings.keys}.elsewhere`];
  renameSync(from, to);
  await the.look(300);
  await expect(the.checkpointer.round()).rejects.toThrow('not in the key folder');
  renameSync(to, from);
  expect(await the.checkpointer.round()).not.toBeNull();
});

test('an anchor file that cannot be written is said and stops nothing; the next checkpoint is in it again', async () => {
  rmSync(the.settings.anchor!);
  the.settings.anchor = join(the.settings.keys, 'nowhere', 'anchor');
  await the.look(300);
  await expect(the.checkpointer.round()).rejects.toThrow('ENOENT');
  expect((await sizes()).at(-1)![1]).toBe('entries');
  the.settings.anchor = join(the.settings.keys, 'anchor');
  await the.look(300);
  await the.checkpointer.round();
  expect(anchored()).toEqual([(await all()).at(-1)!.note]);
});

test('the signer signs for nothing that does not begin with what it signed for last', async () => {
  const mark = join(the.settings.keys, 'ledger.signed');
  const [key] = the.app.get(SigningKeys).all();
  const text = readNote((await all())[0]!.note)!.text.replace(/\n.{44}\n$/, `\n${'A'.repeat(43)}=\n`);
  writeFileSync(mark, noteText({ text, signatures: [key!.sign(text)] }));
  await the.look(300);
  expect(await the.checkpointer.round()).toBeNull();
  expect(await all()).toHaveLength(1);
});

test('checkpoints can be neither changed nor taken away, and only follow each other', async () => {
  const [row] = await all();
  const source = (sql: string) => the.app.get<{ query(text: string): Promise<unknown> }>('writerDataSource').query(sql);
  for (const sql of ["UPDATE ledger_checkpoint SET note = 'x'", 'DELETE FROM ledger_checkpoint', ...(engine === 'postgres' ? ['TRUNCATE ledger_checkpoint'] : [])]) await expect(source(sql)).rejects.toThrow('append-only');
  for (const [n, size] of [[3, row!.size], [1, row!.size], [2, row!.size - 1]]) await expect(source(`INSERT INTO ledger_checkpoint (n, size, note, vkeys, reason, at) VALUES (${n}, ${size}, '', '', '', '')`)).rejects.toThrow('only grows at its end');
  expect(await all()).toEqual([row]);
});

test('two processes on one database and one key folder: one of them signs, and neither is told of a failure', async () => {
  const other = await build(the.settings, the.clock);
  const second = other.get(Checkpointer);
  for (let n = 0; n < 4; n += 1) {
    await the.look(256);
    await Promise.all([the.checkpointer.round(), second.round()]);
  }
  await second.beforeApplicationShutdown();
  await other.close();
  const rows = await all();
  expect(rows.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
  expect(anchored()).toEqual(rows.map(({ note }) => note));
  for (const { size, note } of rows) expect(readCheckpoint(readNote(note)!.text)!.root).toBe(await the.app.get(LedgerTree).root(size));
});
