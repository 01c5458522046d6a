import { BeginClosure } from '../../../src/cases/commands/begin-closure.js';
import { AddNextStep, CaseClosings, SettleNextStep } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { Refusal } from '../../../src/platform/web/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { world } from '../../support/world.js';
import { closingAlone, closureWords } from '../closing-alone.js';

let w: Awaited<ReturnType<typeof world>>;
beforeAll(async () => { w = await world(); closingAlone(w); });
afterAll(() => w.end());

const begin = async (caseId: string, who: 'maria' | 'samuel' | 'ruth' = 'maria') => w.app.get(BeginClosure).run(await keyFor(w, who, 'case.close', caseId), closureWords);

test('the first signer writes and signs; the case stays open and the closing waits', async () => {
  const caseId = await aCase(w);
  const id = await begin(caseId);
  const key = await keyFor(w, 'maria', 'case.read', caseId);
  expect(key.facts.closed).toBe(false);
  const { closures: [closure] } = await w.app.get(CaseClosings).read(key);
  expect(closure).toMatchObject({ id, reason: closureWords.reason, if_returns: closureWords.ifReturns, closed_at: null, ledger_seq: null, withdrawn_at: null, begun_by: 'Maria Núñez' });
  expect(closure!.signatures).toMatchObject([{ discipline: 'counseling', text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
});

test('an open next step stands in the way until it is settled', async () => {
  const caseId = await aCase(w);
  const key = await keyFor(w, 'maria', 'case.task.settle', caseId);
  const step = await w.app.get(UnitOfWork).run(key, async (work) => {
    const id = await w.app.get(AddNextStep).within(work, caseId, { what: 'Call the family', owner: key.viewer.account, dueOn: localDate('2026-12-01'), source: { kind: 'test', id: null } });
    work.record('case.step.added', { items: [id] });
    return id;
  });
  await expect(begin(caseId)).rejects.toThrow(new Refusal('One thing is still open in this case. Settle it before closing.'));
  await w.app.get(SettleNextStep).run(key, { id: step, version: 1, state: 'ended', outcome: 'The family moved' });
  await expect(begin(caseId)).resolves.toEqual(expect.any(String));
});

test('a second closing is not begun while one waits', async () => {
  const caseId = await aCase(w);
  await begin(caseId);
  await expect(begin(caseId, 'samuel')).rejects.toThrow(/waiting for its second signature/);
});

test('of people who begin at the same instant one succeeds', async () => {
  const caseId = await aCase(w);
  const keys = await Promise.all((['maria', 'samuel', 'zoe'] as const).map((who) => keyFor(w, who, 'case.close', caseId)));
  const answers = await Promise.allSettled(keys.map((key) => w.app.get(BeginClosure).run(key, closureWords)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
