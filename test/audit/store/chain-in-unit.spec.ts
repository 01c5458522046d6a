import { CaseTrail, chainInUnit, ChangedMeanwhile, whileUnchanged } from '../../../src/audit/index.js';
import { AddNote } from '../../../src/cases/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, keyFor } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
let caseId: string;
beforeAll(async () => { the = await world(); caseId = await aCase(the); });
afterAll(() => the.end());

const trail = () => the.app.get(CaseTrail);
const note = async () => the.app.get(AddNote).run(await keyFor(the, 'maria', 'case.note.add', caseId), { body: 'Meanwhile', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, recordClass: 'team' });
const unit = async (since: number) => the.app.get(UnitOfWork).run(await keyFor(the, 'maria', 'case.read', caseId), async (work) => {
  const head = await chainInUnit(work, caseId, since);
  work.record('case.viewed');
  return head;
});

test('a unit sees the head before its own entry; a look at the case changes nothing', async () => {
  const before = (await trail().head())!;
  await scenario(the, { as: 'maria', get: `/cases/${caseId}/notes`, expect: 200, ledger: ['case.notes.viewed'] });
  await scenario(the, { as: 'maria', get: `/cases/${caseId}/history?kind=all`, expect: 200, ledger: ['case.history.viewed'] });
  const looked = (await trail().head())!;
  expect(await unit(before.seq)).toEqual(looked);
});

test('a change of the case since then is refused; it counts once for those who ask', async () => {
  const before = (await trail().head())!;
  await note();
  await expect(unit(before.seq)).rejects.toThrow(ChangedMeanwhile);
  expect(await trail().changesAfter(caseId, before.seq, () => true)).toBe(1);
  expect(await trail().changesAfter(caseId, before.seq, () => false)).toBe(0);
});

test('the whole attempt is repeated with the newer head, three times at most', async () => {
  const seen: number[] = [];
  const answer = await whileUnchanged(() => trail().head(), async ({ seq }) => {
    seen.push(seq);
    if (seen.length < 3) await note();
    return unit(seq);
  });
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect([seen.length, answer.seq]).toEqual([3, seen[2]]);
  await expect(whileUnchanged(() => trail().head(), async ({ seq }) => { await note(); return unit(seq); })).rejects.toThrow(ChangedMeanwhile);
});
