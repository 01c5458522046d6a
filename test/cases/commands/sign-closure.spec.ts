import { BeginClosure } from '../../../src/cases/commands/begin-closure.js';
import { SignClosure } from '../../../src/cases/commands/sign-closure.js';
import { AddNextStep, AddNote, CaseClosings } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { closingAlone, closureWords } from '../closing-alone.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); closingAlone(w); });
afterAll(() => w.end());

const begun = async (team: readonly CastKey[] = ['maria', 'samuel', 'zoe']) => {
  const caseId = await aCase(w, { team });
  const id = await w.app.get(BeginClosure).run(await keyFor(w, 'maria', 'case.close', caseId), closureWords);
  return { caseId, id };
};
const sign = async (caseId: string, id: string, who: CastKey) => w.app.get(SignClosure).run(await keyFor(w, who, 'case.close', caseId), id);
const note = { body: 'He waved at us today', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Chicago' }, recordClass: 'team' } as const;

test('the second signature of another discipline closes the case and keeps the head of the ledger', async () => {
  const { caseId, id } = await begun();
  const before = await lastSeq(w);
  expect(await sign(caseId, id, 'samuel')).toEqual({ closed: true });
  const key = await keyFor(w, 'maria', 'case.read', caseId);
  expect(key.facts.closed).toBe(true);
  const { closures: [closure] } = await w.app.get(CaseClosings).read(key);
  const head = await w.reader.one<{ leaf: string }>('SELECT leaf FROM ledger_entry WHERE seq = ?', [before]);
  expect(closure).toMatchObject({ id, ledger_seq: before, ledger_leaf: head!.leaf, closed_at: expect.any(String) as string });
  expect(new Set(closure!.signatures.map(({ text_sha256 }) => text_sha256)).size).toBe(1);
  expect(closure!.signatures.map(({ discipline }) => discipline)).toEqual(['counseling', 'administration']);
});

test('nobody signs twice, and a second person of the same discipline does not count', async () => {
  const { caseId, id } = await begun(['maria', 'samuel', 'ruth']);
  await expect(sign(caseId, id, 'maria')).rejects.toThrow(/signed this closing already/);
  const other = await aCase(w, { team: ['samuel', 'ruth', 'maria'] });
  const begunBySamuel = await w.app.get(BeginClosure).run(await keyFor(w, 'samuel', 'case.close', other), closureWords);
  await expect(sign(other, begunBySamuel, 'ruth')).rejects.toThrow(/another discipline/);
});

test('what came up between the two signatures is asked again', async () => {
  const { caseId, id } = await begun();
  const key = await keyFor(w, 'maria', 'case.task.settle', caseId);
  await w.app.get(UnitOfWork).run(key, async (work) => {
    const step = await w.app.get(AddNextStep).within(work, caseId, { what: 'Ask the coach', owner: key.viewer.account, dueOn: localDate('2026-12-01'), source: { kind: 'test', id: null } });
    work.record('case.step.added', { items: [step] });
  });
  await expect(sign(caseId, id, 'samuel')).rejects.toThrow(/One thing is still open/);
  expect((await keyFor(w, 'maria', 'case.read', caseId)).facts.closed).toBe(false);
});

test('a note between the signatures keeps nobody from signing', async () => {
  const { caseId, id } = await begun();
  await w.app.get(AddNote).run(await keyFor(w, 'zoe', 'case.note.add', caseId), note);
  expect(await sign(caseId, id, 'zoe')).toEqual({ closed: true });
});

test('two who sign at the same instant close the case once', async () => {
  const { caseId, id } = await begun();
  const keys = await Promise.all((['samuel', 'zoe'] as const).map((who) => keyFor(w, who, 'case.close', caseId)));
  const answers = await Promise.allSettled(keys.map((key) => w.app.get(SignClosure).run(key, id)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { closures } = await w.app.get(CaseClosings).read(await keyFor(w, 'maria', 'case.read', caseId));
  expect(closures[0]!.signatures).toHaveLength(2);
});

test('a closing of another case cannot be signed through this one', async () => {
  const { id } = await begun();
  const other = await aCase(w);
  await expect(sign(other, id, 'samuel')).rejects.toThrow(/no longer waiting/);
});
