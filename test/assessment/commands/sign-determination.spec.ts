import { createHash } from 'node:crypto';
import { BeginAssessment } from '../../../src/assessment/commands/begin-assessment.js';
import { Determinations } from '../../../src/assessment/queries/determinations.js';
import { determinationText } from '../../../src/assessment/rules/determination-text.js';
import { signedContent } from '../../../src/assessment/store/determination-reads.js';
import { AddParticipant, Conflicts, SetMatchAside } from '../../../src/cases/index.js';
import { demoPassword } from '../../../src/demo/district/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { determine, readyCase, sign, type Here } from '../determination-case.js';

let here: Here;
beforeAll(async () => { here = await world(); });
afterAll(() => here.end());

const newest = async (id: string) => (await here.app.get(Determinations).of(await keyFor(here, 'maria', 'case.read', id))).all.at(-1)!;
const completions = async (id: string) => here.reader.all('SELECT id FROM event WHERE kind = ? AND about_id = ?', ['determination.complete', id]);

test('three people of the disciplines that the protocol asks for make it count', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  const before = await lastSeq(here);
  expect(await sign(here, id, 'maria', determination)).toEqual({ is: 'signed', complete: false });
  expect((await newest(id)).stillToSign.map(({ id: rule }) => rule)).toEqual(['administration', 'third-member']);
  expect(await sign(here, id, 'zoe', determination)).toEqual({ is: 'signed', complete: false });
  expect(await completions(determination)).toHaveLength(0);
  expect(await sign(here, id, 'samuel', determination)).toEqual({ is: 'signed', complete: true });
  expect(await actsAfter(here, before)).toEqual(['determination.signed', 'determination.signed', 'determination.signed']);
  expect(await completions(determination)).toHaveLength(1);
  expect(await sign(here, id, 'anjali', determination)).toEqual({ is: 'signed', complete: true });
  expect(await completions(determination)).toHaveLength(1);
  const one = await newest(id);
  expect(one.signatures.map(({ name, discipline }) => [name, discipline])).toEqual([['Maria Núñez', 'counseling'], ['Zoë Brânză', 'mental-health'], ['Samuel Okafor', 'administration'], ['Anjali Deshmaru', 'special-education']]);
  expect(one.completedAt).toBe(one.signatures[2]!.entered_at);
});

test('a signature keeps the SHA-256 of what was signed, and the password nowhere', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id, { dissents: [{ person: here.district.viewers.zoe.account, body: 'Higher, I think.' }] });
  await sign(here, id, 'samuel', determination);
  const one = await newest(id);
  const text = determinationText(signedContent(one, id));
  expect(text).toContain('Higher, I think.');
  expect(one.signatures[0]!.text_sha256).toBe(createHash('sha256').update(text).digest('hex'));
  for (const table of ['ledger_entry', 'ledger_image', 'form_submission']) {
    const rows = await here.reader.all(`SELECT * FROM ${table}`);
    expect(JSON.stringify(rows)).not.toContain(demoPassword);
  }
});

test('nobody signs without their own password', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  const before = await lastSeq(here);
  expect(await sign(here, id, 'anjali', determination, 'juniper lantern rivers')).toEqual({ is: 'wrong-password' });
  expect(await sign(here, id, 'anjali', determination, '')).toEqual({ is: 'wrong-password' });
  expect(await actsAfter(here, before)).toEqual([]);
  expect((await newest(id)).signatures).toEqual([]);
});

test('nobody signs twice, not even at the same instant', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  const tries = await Promise.allSettled([sign(here, id, 'maria', determination), sign(here, id, 'maria', determination), sign(here, id, 'maria', determination)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Refusal) as unknown });
  expect((await newest(id)).signatures).toHaveLength(1);
});

test('the database itself holds one signature a person', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  await sign(here, id, 'maria', determination);
  const { DeterminationSignatureRow } = await import('../../../src/assessment/store/signature.entity.js');
  const key = await keyFor(here, 'maria', 'case.determination.sign', id);
  const again = here.app.get(UnitOfWork).run(key, async (work) => {
    await work.insert(DeterminationSignatureRow, { id: 'b'.repeat(26), determinationId: determination, accountId: key.viewer.account, discipline: 'counseling', textSha256: '', enteredAt: work.now });
    work.record('determination.signed', { items: [determination] });
  });
  await expect(again).rejects.toThrow(/unique/i);
});

test('what was replaced is not signed any more, and the new one starts without signatures', async () => {
  const id = await readyCase(here);
  const first = await determine(here, id);
  await sign(here, id, 'maria', first);
  const second = await determine(here, id, { level: 'high' });
  await expect(sign(here, id, 'samuel', first)).rejects.toThrow('A newer determination took the place of the one you read.');
  expect((await newest(id)).signatures).toEqual([]);
  expect(await sign(here, id, 'maria', second)).toEqual({ is: 'signed', complete: false });
});

test('a frozen assessment takes no more signatures', async () => {
  const id = await readyCase(here);
  const determination = await determine(here, id);
  const key = await keyFor(here, 'maria', 'case.assess', id);
  await here.app.get(UnitOfWork).run(key, (work) => here.app.get(BeginAssessment).onReopened(work, id));
  await expect(sign(here, id, 'samuel', determination)).rejects.toThrow('This determination belongs to an earlier assessment');
});

test('somebody who left the team signs nothing', async () => {
  const id = await readyCase(here, ['maria', 'samuel', 'zoe']);
  await determine(here, id);
  await expect(keyFor(here, 'anjali', 'case.determination.sign', id)).rejects.toThrow('Not Found');
});

test('nobody signs with a possible conflict of interest that nobody answered', async () => {
  const id = await readyCase(here);
  await here.app.get(AddParticipant).run(await keyFor(here, 'maria', 'case.participant.add', id), { part: 'witness', person: here.district.viewers.zoe.person, description: 'Was in the room' });
  const determination = await determine(here, id);
  await expect(sign(here, id, 'zoe', determination)).rejects.toThrow('A possible conflict of interest was found for you');
  const key = await keyFor(here, 'maria', 'case.conflict.record', id);
  for (const match of await here.app.get(Conflicts).open(key)) await here.app.get(SetMatchAside).run(key, match, 'She only opened the door');
  expect(await sign(here, id, 'zoe', determination)).toMatchObject({ is: 'signed' });
});
