import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Checkpoints, Verification } from '../../src/audit/index.js';
import { LedgerTree } from '../../src/audit/queries/ledger-tree.js';
import { checkpointText, readCheckpoint } from '../../src/audit/rules/checkpoint.js';
import { noteText, readNote } from '../../src/audit/rules/note.js';
import { leafOf } from '../../src/audit/store/digests.js';
import { LedgerKeys } from '../../src/audit/queries/ledger-keys.js';
import { signedWorld, type SignedWorld } from './a-signed-ledger.js';

declare const engine: 'sqlite' | 'postgres';

let the: SignedWorld;
let sizes: number[];
beforeEach(async () => {
  the = await signedWorld();
  for (let n = 0; n < 3; n += 1) {
    await the.look(256);
    await the.checkpointer.round();
  }
  sizes = (await checkpoints()).map(({ size }) => size);
  await withoutTriggers();
});
afterEach(() => the.end());

const checkpoints = () => the.app.get(Checkpoints).from(1, 100);
const source = () => the.app.get<DataSource>(getDataSourceToken('writer'));
const sql = (...texts: string[]) => texts.reduce<Promise<unknown>>((before, text) => before.then(() => source().query(text)), Promise.resolve());
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const last = () => sizes.at(-1)!;

async function withoutTriggers(): Promise<void> {
  const tables = ['ledger_entry', 'ledger_image', 'ledger_checkpoint', 'ledger_subtree'];
  if (engine === 'postgres') return void await sql(...tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`));
  const triggers = await source().query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'trigger'");
  await sql(...triggers.map(({ name }) => `DROP TRIGGER ${name}`));
}

/** Cuts everything behind entry `to`; checkpoints only where `signed`. */
async function cut(to: number, signed: boolean): Promise<void> {
  await sql(`DELETE FROM ledger_image WHERE seq > ${to}`, `DELETE FROM ledger_entry WHERE seq > ${to}`, `DELETE FROM ledger_subtree WHERE (n + 1) * 256 > ${to}`);
  if (signed) await sql(`DELETE FROM ledger_checkpoint WHERE size > ${to}`);
}

/** Changes one entry and gives every later one the link and the leaf that hide it. */
async function rewrite(seq: number): Promise<void> {
  const rows = await source().query<{ seq: number; body: string }[]>(`SELECT seq, body FROM ledger_entry WHERE seq >= ${seq} ORDER BY seq`);
  let prev: string | null = null;
  for (const row of rows) {
    const body: string = prev === null ? row.body.replace('"n":', '"n":1') : row.body.replace(/"prev":"[^"]+"/, `"prev":"${prev}"`);
    prev = leafOf(body);
    await sql(`UPDATE ledger_entry SET body = ${quoted(body)}, leaf = '${prev}' WHERE seq = ${row.seq}`);
  }
  await sql('DELETE FROM ledger_subtree');
}

/** Signs every checkpoint anew, as somebody does who has the key. */
async function signAgain(): Promise<void> {
  const [key] = await the.app.get(LedgerKeys).inFolder();
  for (const { n, size, note } of await checkpoints()) {
    const text = checkpointText({ ...readCheckpoint(readNote(note)!.text)!, root: await the.app.get(LedgerTree).root(size) });
    await sql(`UPDATE ledger_checkpoint SET note = ${quoted(noteText({ text, signatures: [key!.sign(text)] }))} WHERE n = ${n}`);
  }
}

const edit = (seq: number) => sql(`UPDATE ledger_entry SET body = replace(body, '"n":', '"n":1') WHERE seq = ${seq}`);
const swap = async (one: number, other: number) => {
  const [first, second] = await source().query<{ body: string; leaf: string }[]>(`SELECT body, leaf FROM ledger_entry WHERE seq IN (${one}, ${other}) ORDER BY seq`);
  for (const [seq, { body, leaf }] of [[one, second!], [other, first!]] as const) await sql(`UPDATE ledger_entry SET body = ${quoted(body)}, leaf = '${leaf}' WHERE seq = ${seq}`);
};

// What the chain alone finds, what the stored checkpoints find, and what a checkpoint outside finds.
test.each<[string, () => Promise<unknown>, (string | null)[]]>([
  ['one entry is edited', () => edit(last() - 300), ['does not give its leaf', 'does not give its leaf', 'does not give its leaf']],
  ['one is taken out of the middle', () => sql(`DELETE FROM ledger_entry WHERE seq = ${last() - 300}`), ['is missing (the next one is', 'is missing (the next one is', 'is missing (the next one is']],
  ['two are swapped', () => swap(last() - 300, last() - 299), ['its text says number', 'its text says number', 'its text says number']],
  ['the last 20 are cut off', () => cut(last() - 20, false), [null, 'checkpoint 4 was signed for', 'anchor 4 was signed for']],
  ['the last 20 and the newest checkpoint are cut off', () => cut(last() - 20, true), [null, null, 'anchor 4 was signed for']],
  ['one is rewritten, and every link behind it', () => rewrite(last() - 300), [null, 'checkpoint 3 was signed for other entries', 'anchor 3 was signed for other entries']],
  ['the same, and the stored checkpoints are deleted', async () => { await rewrite(last() - 300); await sql('DELETE FROM ledger_checkpoint'); }, [null, null, 'anchor 3 was signed for other entries']],
  ['the same, and they are signed anew with the stolen key', async () => { await rewrite(last() - 300); await signAgain(); }, [null, null, 'anchor 3 was signed for other entries']],
  ['the whole backup of yesterday is put back', () => cut(sizes[2]!, true), [null, null, 'anchor 4 was signed for']],
])('%s', async (_, attack, [chain, stored, anchored]) => {
  const verification = the.app.get(Verification);
  const { anchors, keys } = verification.outside();
  expect((await verification.run()).breaks).toEqual([]);
  await attack();
  const found = async (outside: { anchors: readonly string[]; keys: readonly string[] }) => (await verification.run({ ...outside, mark: null })).breaks.join('\n');
  const all: string[] = [];
  all[2] = await found({ anchors, keys });
  all[1] = await found({ anchors: [], keys });
  await sql('DELETE FROM ledger_checkpoint', 'DELETE FROM ledger_subtree');
  all[0] = await found({ anchors: [], keys: [] });
  [chain, stored, anchored].forEach((sentence, at) => (sentence === null ? expect([at, all[at]]).toEqual([at, '']) : expect([at, all[at]]).toEqual([at, expect.stringContaining(sentence!)])));
});
