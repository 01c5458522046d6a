import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkpointer, Checkpoints, noteText, readCheckpoint, readNote } from '../../../src/audit/index.js';
import { KeepSubtrees } from '../../../src/audit/commands/keep-subtrees.js';
import { SignCheckpoint } from '../../../src/audit/commands/sign-checkpoint.js';
import { LedgerTree } from '../../../src/audit/queries/ledger-tree.js';
import { notesIn } from '../../../src/audit/rules/anchors.js';
import { LedgerKeys } from '../../../src/audit/queries/ledger-keys.js';
import { build } from '../../../src/start.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

declare const engine: 'sqlite' | 'postgres';

let the: SignedWorld;
beforeEach(async () => { the = await signedWorld(); });
afterEach(() => the.end());

const all = () => the.app.get(Checkpoints).from(1, 100);
const anchored = () => notesIn(readFileSync(the.settings.anchor!, 'utf8'));

test('the signer signs for nothing that does not begin with what it signed for last', async () => {
  const mark = join(the.settings.keys, 'ledger.signed');
  const [key] = await the.app.get(LedgerKeys).inFolder();
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

describe('the mark, with two processes that sign at once,', () => {
  const mark = () => readFileSync(join(the.settings.keys, 'ledger.signed'), 'utf8');
  let other: Awaited<ReturnType<typeof build>>;
  let second: Checkpointer;
  beforeEach(async () => {
    other = await build(the.settings, the.clock);
    second = other.get(Checkpointer);
    await the.look(300);
  });
  afterEach(() => other.close());

  /** Lets `meanwhile` happen before the next call of a method of a process goes on. */
  const hold = <T extends object>(process: typeof other, part: new (...args: never[]) => T, method: string, meanwhile: () => Promise<unknown>) => {
    const it = process.get<Record<string, (...args: unknown[]) => Promise<unknown>>>(part);
    const goOn = it[method]!.bind(it);
    it[method] = async (...args) => { it[method] = goOn; await meanwhile(); return goOn(...args); };
  };

  it('does not go back to what the slower one signed', async () => {
    hold(other, KeepSubtrees, 'run', async () => { await the.look(300); await the.checkpointer.round(); });
    expect(await second.round()).toBeNull();
    expect(mark()).toBe((await all()).at(-1)!.note);
  });

  it('is what was kept, where the one that signed more comes too late', async () => {
    let [late, letGo] = [Promise.resolve<string | null>(''), () => {}];
    const first = new Promise<void>((done) => { letGo = done; });
    hold(the.app, KeepSubtrees, 'run', () => the.look(300).then(() => new Promise<void>((marked) => {
      hold(other, SignCheckpoint, 'keep', () => { marked(); return first; });
      late = second.round();
    })));
    const note = await the.checkpointer.round();
    letGo();
    expect([await late, note]).toEqual([null, (await all()).at(-1)!.note]);
    expect(mark()).toBe(note);
  });
});

test('an anchor file that cannot be written is said and stops nothing; the next checkpoint is in it again', async () => {
  rmSync(the.settings.anchor!);
  the.settings.anchor = join(the.settings.keys, 'nowhere', 'anchor');
  await the.look(300);
  await expect(the.checkpointer.round()).rejects.toThrow('ENOENT');
  expect((await all()).at(-1)!.reason).toBe('entries');
  the.settings.anchor = join(the.settings.keys, 'anchor');
  await the.look(300);
  await the.checkpointer.round();
  expect(anchored()).toEqual([(await all()).at(-1)!.note]);
});
