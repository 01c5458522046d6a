import { Offboard } from '../../../src/access/index.js';
import { aCase, actingAs } from '../../support/makers.js';
import { scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { anItem, aReferral, end } from '../a-plan.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const leave = (who: 'zoe' | 'sofia', successors: [string, string][]) => the.app.get(Offboard).run(actingAs(the, 'irene'), the.district.viewers[who].account, { reason: 'Moves to another district', successors: new Map(successors) });
const owners = (table: 'intervention' | 'referral', caseId: string) => the.reader.all<{ id: string; owner_id: string }>(`SELECT id, owner_id FROM ${table} WHERE case_id = ? ORDER BY entered_at`, [caseId]);

test('what somebody owned in a plan goes to who takes over the case; what has ended stays theirs', async () => {
  const { zoe, maria } = the.district.viewers;
  const id = await aCase(the);
  const [over, open, referral] = [await anItem(the, id, { owner: zoe.account, what: 'Breakfast club' }), await anItem(the, id, { owner: zoe.account }), await aReferral(the, id, { owner: zoe.account })];
  await end(the, id, over);
  await scenario(the, { as: 'irene', get: `/accounts/${zoe.account}/offboarding`, expect: 200, shows: ['1 intervention, 1 referral'], hides: ['Breakfast club', 'Counselor check-in'] });
  await leave('zoe', [[id, maria.account]]);
  expect(await owners('intervention', id)).toEqual([{ id: over, owner_id: zoe.account }, { id: open, owner_id: maria.account }]);
  expect(await owners('referral', id)).toEqual([{ id: referral, owner_id: maria.account }]);
});

test('an owner who is not on the team hands over to the case manager, or to somebody of the team; to nobody else', async () => {
  const { sofia, maria, leonid } = the.district.viewers;
  const id = await aCase(the);
  await anItem(the, id, { owner: sofia.account });
  await expect(leave('sofia', [])).rejects.toThrow('Choose who takes over');
  await expect(leave('sofia', [[id, leonid.account]])).rejects.toThrow('out of the list');
  await leave('sofia', [[id, maria.account]]);
  expect(await owners('intervention', id)).toMatchObject([{ owner_id: maria.account }]);
});
