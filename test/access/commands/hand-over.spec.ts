import { GiveSeat } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import { HandOver } from '../../../src/access/commands/hand-over.js';
import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { HandoverDesk } from '../../../src/access/queries/handover-desk.js';
import { Verification } from '../../../src/audit/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { aCase, actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { everythingOf, ownersIn, strandedIn } from '../../cases/open-items.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const account = (who: CastKey): Id => the.district.viewers[who].account;
const ask = (who: CastKey, of: CastKey) => the.app.get(HandoverDesk).of(the.district.viewers[who], account(of));

test('what somebody can no longer open passes case by case; their places on teams stay, as an account can be on again', async () => {
  const ids = [await aCase(the), await aCase(the)];
  for (const id of ids) await everythingOf(the, id, 'zoe');
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('zoe'), 'disabled');
  const found = (await ask('irene', 'zoe'))!;
  expect(found.handovers.map(({ duties }) => duties)).toEqual(Array(2).fill(expect.arrayContaining(['1 open next step', '1 interim measure', '1 intervention', '1 referral'])));
  const before = await lastSeq(the);
  expect(await the.app.get(HandOver).outOfReach(actingAs(the, 'irene'), account('zoe'), found.parts, new Map([[ids[0]!, account('maria')], [ids[1]!, account('samuel')]]))).toBe(0);
  expect(await actsAfter(the, before)).toEqual(['handover.made', 'case.handed-over', 'case.handed-over']);
  expect([await ownersIn(the, ids[0]!), await ownersIn(the, ids[1]!)]).toEqual([['step: Maria', 'measure: Maria', 'intervention: Maria', 'referral: Maria'], ['step: Samuel', 'measure: Samuel', 'intervention: Samuel', 'referral: Samuel']]);
  for (const id of ids) expect(await strandedIn(the, id)).toEqual([]);
  expect(await the.reader.all('SELECT id FROM team_member WHERE account_id = ? AND member_until IS NULL', [account('zoe')])).toHaveLength(2);
  expect(await ask('irene', 'zoe')).toBeNull();
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('a part that a rule refuses stays, and the rest is done', async () => {
  const ids = [await aCase(the), await aCase(the)];
  for (const id of ids) await everythingOf(the, id, 'zoe');
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('zoe'), 'disabled');
  const { parts } = (await ask('irene', 'zoe'))!;
  const { left } = await the.app.get(HandOver).run(actingAs(the, 'irene'), account('zoe'), parts, new Map([[ids[0]!, account('leonid')], [ids[1]!, account('maria')]]), false);
  expect(left).toBe(1); // Leonid is of another school, and not on the team
  expect((await ask('irene', 'zoe'))!.parts).toEqual([ids[0]]);
});

test('whoever is on a team by a seat that has run out takes nothing over', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'zoe');
  await the.app.get(EndSeat).run(actingAs(the, 'theo'), account('samuel'), (await the.reader.one<{ id: Id }>('SELECT id FROM seat WHERE account_id = ?', [account('samuel')]))!.id);
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('zoe'), 'disabled');
  expect((await ask('irene', 'zoe'))!.handovers[0]!.candidates.map(({ account: who }) => who)).toEqual([account('maria'), account('irene')]);
  expect((await the.app.get(HandOver).run(actingAs(the, 'irene'), account('zoe'), [id], new Map([[id, account('samuel')]]), false)).left).toBe(1);
});

test('a second run finds nothing, and leaves nothing', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'zoe');
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: account('sofia'), school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: null });
  const [before, successors] = [await lastSeq(the), new Map([[id, account('maria')]])];
  for (let run = 0; run < 2; run += 1) await the.app.get(HandOver).run(actingAs(the, 'irene'), account('zoe'), [id], successors, true);
  expect(await actsAfter(the, before)).toEqual(['case.handed-over']);
});
