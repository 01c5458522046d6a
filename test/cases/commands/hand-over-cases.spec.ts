import { Offboard } from '../../../src/access/index.js';
import { AddNextStep } from '../../../src/cases/index.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const leave = (who: 'maria' | 'samuel' | 'zoe', successors: [string, string][]) => the.app.get(Offboard).run(actingAs(the, 'irene'), the.district.viewers[who].account, { reason: 'Moves to another district', successors: new Map(successors) });

async function aStep(caseId: string, owner: string): Promise<string> {
  const key = await keyFor(the, 'samuel', 'case.note.add', caseId);
  return the.app.get(UnitOfWork).run(key, async (work) => {
    const id = await the.app.get(AddNextStep).within(work, caseId, { what: 'Call the family', owner, dueOn: localDate('2026-11-20'), source: { kind: 'note', id: null } });
    work.record('case.step.added', { items: [id] });
    return id;
  });
}

test('open next steps pass to who is named; the others keep theirs', async () => {
  const { maria, zoe, samuel } = the.district.viewers;
  const id = await aCase(the);
  const [hers, his] = [await aStep(id, zoe.account), await aStep(id, samuel.account)];
  const before = await lastSeq(the);
  await leave('zoe', [[id, maria.account]]);
  expect(await the.reader.all('SELECT id, owner_id FROM next_step WHERE case_id = ? ORDER BY entered_at', [id])).toEqual([{ id: hers, owner_id: maria.account }, { id: his, owner_id: samuel.account }]);
  expect(await actsAfter(the, before)).toContain('case.handed-over');
  await scenario(the, { as: 'maria', get: '/', expect: 200, shows: ['Call the family'] });
});

test('a place on a team alone ends without a successor', async () => {
  const id = await aCase(the);
  await leave('zoe', []);
  expect(await the.reader.all('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND member_until IS NULL', [id, the.district.viewers.zoe.account])).toEqual([]);
});

test('a coordinator who takes over joins the team', async () => {
  const { irene } = the.district.viewers;
  const id = await aCase(the);
  await leave('maria', [[id, irene.account]]);
  expect(await the.reader.one('SELECT manager_id FROM case_file WHERE id = ?', [id])).toEqual({ manager_id: irene.account });
  expect(await the.reader.all('SELECT discipline FROM team_member WHERE case_id = ? AND account_id = ? AND member_until IS NULL', [id, irene.account])).toEqual([{ discipline: 'district' }]);
});

test('a case from which the coordinator is kept out passes within its team, and nothing more is said of it', async () => {
  const { irene, maria, samuel } = the.district.viewers;
  const id = await aCase(the);
  const number = (await the.reader.one<{ number: string }>('SELECT number FROM case_file WHERE id = ?', [id]))!.number;
  const { RecusalRow } = await import('../../../src/cases/store/conflict.entity.js');
  await the.app.get(UnitOfWork).run(actingAs(the, 'samuel'), async (work) => {
    await work.insert(RecusalRow, { id: 'r'.repeat(26), caseId: id, accountId: irene.account, ground: 'relative', foundBy: 'declaration', reason: '', liftedBy: null, liftedAt: null, liftedBecause: null, recordClass: 'system', enteredBy: samuel.account, enteredAt: work.now, version: 1 } as never);
    work.record('case.conflict.declared', { case: id });
  });
  await scenario(the, { as: 'irene', get: `/accounts/${maria.account}/offboarding`, expect: 200, shows: ['A case that you may not see', 'It passes within the team'], hides: [number, 'they are its only counselor.</li><li>Case'] });
  await leave('maria', []);
  expect(await the.reader.one('SELECT manager_id FROM case_file WHERE id = ?', [id])).toEqual({ manager_id: samuel.account });
  await scenario(the, { as: 'irene', get: `/accounts/${maria.account}/offboarding`, expect: 200, shows: ['A case that you may not see: handed over within its team.'], hides: [number] });
});
