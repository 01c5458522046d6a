import { CaseEvidence, isConsistent, isIncluded, LedgerTree, readCheckpoint, readNote } from '../../../src/audit/index.js';
import { join, leafOf } from '../../../src/audit/store/digests.js';
import { AddNote } from '../../../src/cases/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, keyFor } from '../../support/makers.js';
import { signedWorld, type SignedWorld } from '../a-signed-ledger.js';

let the: SignedWorld;
let id: Id;
let other: Id;
beforeAll(async () => {
  the = await signedWorld();
  [id, other] = [await aCase(the), await aCase(the, { subject: 'jordan-ellis', team: ['maria', 'samuel', 'zoe'] })];
});
afterAll(() => the.end());

const note = async (caseId: Id, body: string) => the.app.get(AddNote).run(await keyFor(the, 'maria', 'case.note.add', caseId), { body, happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
const evidence = () => the.app.get(CaseEvidence);
const bytes = (hash: string) => Buffer.from(hash, 'base64');

test('it has the entries and images of one case up to an entry, in the order of the chain', async () => {
  const noteId = await note(id, 'one');
  await note(other, 'elsewhere');
  const { seq } = (await evidence().entryAbout(id, 'case.note.added', noteId))!;
  await note(id, 'later');
  const { entries, images } = await evidence().read(id, seq);
  expect(entries.map((entry) => entry.seq)).toEqual([...entries.map((entry) => entry.seq)].sort((a, b) => a - b));
  expect(entries.at(-1)).toMatchObject({ seq, act: 'case.note.added', items: [noteId] });
  expect(entries.every(({ text }) => text.includes(`"case":"${id}"`))).toBe(true);
  expect(images.filter(({ table }) => table === 'note').map(({ image }) => (JSON.parse(image) as { body: string }).body)).toEqual(['one']);
  expect(images.every((image) => entries.find((entry) => entry.seq === image.seq)!.rows[image.n]!.row === image.row)).toBe(true);
});

test('an entry about something of another case is none of this one', async () => {
  const noteId = await note(other, 'elsewhere');
  expect(await evidence().entryAbout(id, 'case.note.added', noteId)).toBeNull();
});

test('there is no proof of what is not signed yet; then it holds, and stays the same when the ledger goes on', async () => {
  await the.look(300);
  await the.checkpointer.round();
  await note(id, 'proven');
  const { entries } = await evidence().read(id, 1_000_000);
  const seqs = entries.map(({ seq }) => seq);
  expect(await evidence().proof(seqs)).toBeNull();
  await the.look(300);
  await the.checkpointer.round();
  const proof = (await evidence().proof(seqs))!;
  const points = proof.notes.map((one) => readCheckpoint(readNote(one)!.text)!);
  expect(points.at(-1)!.size).toBe(proof.size);
  expect(points.length).toBeGreaterThan(1);
  const root = bytes(await the.app.get(LedgerTree).root(proof.size));
  entries.forEach(({ seq, text }, at) => expect([seq, isIncluded(bytes(leafOf(text)), seq - 1, proof.size, proof.paths[at]!.map(bytes), root, join)]).toEqual([seq, true]));
  for (const { from, to, path } of proof.consistencies) expect(isConsistent(from, bytes(points.find(({ size }) => size === from)!.root), to, bytes(points.find(({ size }) => size === to)!.root), path.map(bytes), join)).toBe(true);
  expect(proof.consistencies.map(({ to }) => to)).toEqual(points.slice(1).map(({ size }) => size));
  await the.look(300);
  await the.checkpointer.round();
  expect(await evidence().proof(seqs)).toEqual(proof);
});
