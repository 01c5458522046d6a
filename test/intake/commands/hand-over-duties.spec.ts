import { Offboard } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import { IntakeDesk } from '../../../src/intake/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { LinkGuardian } from '../../../src/people/index.js';
import { actingAs } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { aReport, aTriage, confirmed, reportKey, type DistrictWorld } from '../a-report.js';

let the: DistrictWorld;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const account = (who: CastKey): Id => the.district.viewers[who].account;
const leave = (who: CastKey, successors: [Id, Id][]) => the.app.get(Offboard).run(actingAs(the, 'irene'), account(who), { reason: 'Moves to another district', successors: new Map(successors) });
const waits = async (who: CastKey) => (await the.app.get(IntakeDesk).waitingFor(the.district.viewers[who])).items.map(({ title }) => title.split(':')[0]);
const routed = async (to: CastKey) => {
  const { id } = await aReport(the);
  await aTriage(the, id, { outcome: 'routed', route: 'discipline', receiver: account(to), secondDueOn: '2026-11-17' as never });
  return id;
};

test('a routed concern and a promise to find out more go to whom the coordinator names; both wait for them now', async () => {
  const concern = await routed('anjali');
  const { id: open } = await aReport(the);
  await aTriage(the, open, { outcome: 'gather', by: account('zoe'), until: '2026-11-20' as never });
  await scenario(the, { as: 'irene', get: `/accounts/${account('anjali')}/offboarding`, expect: 200, shows: ['Report received', 'Acknowledge a routed concern.'] });
  await expect(leave('anjali', [])).rejects.toThrow('Choose who takes over, out of the list: Report received');
  await expect(leave('anjali', [[concern, account('sofia')]])).rejects.toThrow('Choose who takes over');
  const before = await lastSeq(the);
  await leave('anjali', [[concern, account('ruth')]]);
  expect(await actsAfter(the, before)).toEqual(['account.offboarding.began', 'seat.ended', 'account.switched', 'report.duty.handed-over', 'account.offboarded']);
  await leave('zoe', [[open, account('samuel')]]);
  expect(await waits('ruth')).toContain('Acknowledge a routed concern');
  expect(await waits('samuel')).toContain('Find out more');
  expect((await reportKey(the, 'ruth', 'report.routing.acknowledge', concern)).facts.receiver).toBe(account('ruth'));
  await scenario(the, { as: 'samuel', get: `/reports/${concern}`, expect: 200, shows: ['Ruth'] });
});

test('through the page: who takes over a report is chosen there', async () => {
  const concern = await routed('anjali');
  const at = `/accounts/${account('anjali')}/offboarding`;
  await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: '' }, expect: 422, shows: ['Choose who takes over'] });
  await scenario(the, { as: 'irene', post: at, with: { reason: 'Moves to another district', to: `${concern} ${account('ruth')}` }, expect: 303, ledger: ['account.offboarding.began', 'seat.ended', 'account.switched', 'report.duty.handed-over', 'account.offboarded'] });
  await scenario(the, { as: 'irene', get: at, expect: 200, shows: ['Handed over: the report received'] });
});

test('when a seat ends, it goes to whoever triaged the report; what was acknowledged stays', async () => {
  const concern = await routed('anjali');
  const seat = (await the.reader.one<{ id: Id }>('SELECT id FROM seat WHERE account_id = ?', [account('anjali')]))!.id;
  const before = await lastSeq(the);
  await the.app.get(EndSeat).run(actingAs(the, 'theo'), account('anjali'), seat);
  expect(await actsAfter(the, before)).toEqual(['seat.ended', 'report.duty.handed-over']);
  const triager = (await the.reader.one<{ entered_by: Id }>('SELECT entered_by FROM triage WHERE report_id = ?', [concern]))!.entered_by;
  const who = (Object.keys(the.district.viewers) as CastKey[]).find((key) => account(key) === triager)!;
  expect(await waits(who)).toContain('Acknowledge a routed concern');
});

test('of a report about their own family the coordinator learns nothing: it passes by itself', async () => {
  const { id } = await aReport(the);
  await confirmed(the, id);
  await aTriage(the, id, { outcome: 'routed', route: 'discipline', receiver: account('anjali'), secondDueOn: '2026-11-17' as never });
  await the.app.get(LinkGuardian).run(actingAs(the, 'theo'), { guardian: the.district.viewers.irene.person!, student: the.district.person('jordan-ellis'), relation: 'aunt', language: null, interpreter: false, custody: null, contactLimit: null, phone: null });
  await scenario(the, { as: 'irene', get: `/accounts/${account('anjali')}/offboarding`, expect: 200, shows: ['A report that you may not see'], hides: ['Report received'] });
  await leave('anjali', []);
  expect(await the.reader.one('SELECT to_id FROM triage_handover', [])).not.toMatchObject({ to_id: account('irene') });
});
