import { Offboard } from '../../../src/access/index.js';
import { EndSeat } from '../../../src/access/commands/end-seat.js';
import { SwitchAccount } from '../../../src/access/commands/switch-account.js';
import { Verification } from '../../../src/audit/index.js';
import { CaseClocks, CaseOverview, EndTeamMembership, RecuseColleague, SendToSchool } from '../../../src/cases/index.js';
import { ClockRow } from '../../../src/cases/store/clock.entity.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import { newId, type Id } from '../../../src/kernel/ids.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { anItem } from '../../management/a-plan.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq } from '../../support/scenario.js';
import { world } from '../../support/world.js';
import { everythingOf, ownersIn, strandedIn } from '../open-items.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const account = (who: CastKey): Id => the.district.viewers[who].account;
const allOf = (name: string): string[] => ['step', 'measure', 'intervention', 'referral'].map((what) => `${what}: ${name}`);

/** Each act by which somebody stops seeing a case. Zoë, a member, is who loses it. */
const acts: Record<string, (id: Id) => Promise<unknown>> = {
  recusal: async (id) => the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.record', id), { account: account('zoe'), ground: 'close', reason: 'A friend of the family', passTo: null }, 'lead'),
  'the end of a place on the team': async (id) => {
    const place = (await the.app.get(CaseOverview).members(await keyFor(the, 'maria', 'case.read', id))).find((one) => one.account === account('zoe'))!;
    return the.app.get(EndTeamMembership).run(await keyFor(the, 'maria', 'case.team.change', id), place.id);
  },
  'the end of a seat': async () => the.app.get(EndSeat).run(actingAs(the, 'theo'), account('zoe'), (await the.reader.one<{ id: Id }>('SELECT id FROM seat WHERE account_id = ?', [account('zoe')]))!.id),
  offboarding: (id) => the.app.get(Offboard).run(actingAs(the, 'irene'), account('zoe'), { reason: 'Moves to another district', successors: new Map([[id, account('maria')]]) }),
};

test.each(Object.keys(acts))('%s: everything she owned in the case is with the case manager, in the same act; nobody is left with what they cannot open', async (act) => {
  const id = await aCase(the);
  await everythingOf(the, id, 'zoe');
  expect(await ownersIn(the, id)).toEqual(allOf('Zoë'));
  await acts[act]!(id);
  expect(await ownersIn(the, id)).toEqual(allOf('Maria'));
  expect(await strandedIn(the, id)).toEqual([]);
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('a case at another school: whoever stays keeps theirs; everybody else’s, members or not, is with the new manager', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'samuel');
  await anItem(the, id, { owner: account('sofia'), what: 'Breakfast club' }); // works at the old school, was never on the team
  await anItem(the, id, { owner: account('zoe'), what: 'Walks home' });
  const before = await lastSeq(the);
  await the.app.get(SendToSchool).run(await keyFor(the, 'maria', 'case.transfer', id), {
    school: the.district.schools.middle, manager: account('grant'), members: [{ account: account('grant'), discipline: 'administration' }], staying: [account('zoe')], reason: 'The student moves to the middle school',
  });
  expect(await actsAfter(the, before)).toEqual(['case.sent-to-school']);
  expect(await the.reader.all('SELECT i.what, a.name FROM intervention i JOIN account a ON a.id = i.owner_id WHERE case_id = ? ORDER BY i.entered_at', [id])).toMatchObject([
    { what: expect.stringMatching(/check-in/) }, { what: expect.any(String), name: expect.stringMatching(/^Grant/) }, { name: expect.stringMatching(/^Zoë/) },
  ]);
  expect(await strandedIn(the, id)).toEqual([]);
});

test('a recusal of the case manager: the case and all that is theirs is with the district', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'maria');
  await the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.declare', id), { account: account('maria'), ground: 'family', reason: 'His aunt by marriage', passTo: null }, 'declaration');
  expect(await ownersIn(the, id)).toEqual(allOf('Irene'));
  expect(await strandedIn(the, id)).toEqual([]);
});

test('a teacher who was never on the team keeps a part of the plan when somebody else leaves it', async () => {
  const id = await aCase(the);
  await anItem(the, id, { owner: account('sofia') });
  await everythingOf(the, id, 'zoe');
  await acts['recusal']!(id);
  expect(await ownersIn(the, id)).toEqual(['step: Maria', 'measure: Maria', 'intervention: Sofia', 'intervention: Maria', 'referral: Maria']);
});

test('where the case manager could not open the case either, it goes to the chair', async () => {
  const id = await aCase(the);
  await everythingOf(the, id, 'zoe');
  const key = await keyFor(the, 'samuel', 'case.team.change', id);
  const place = (await the.app.get(CaseOverview).members(await keyFor(the, 'samuel', 'case.read', id))).find((one) => one.account === account('zoe'))!;
  await the.app.get(SwitchAccount).run(actingAs(the, 'theo'), account('maria'), 'disabled');
  await the.app.get(EndTeamMembership).run(key, place.id);
  expect(await ownersIn(the, id)).toEqual(allOf('Samuel'));
  expect(await strandedIn(the, id)).toEqual([account('maria')]); // the case itself waits for somebody to hand it over
});

test('deadlines pass too: their own, and the late ones that they had heard of as backup', async () => {
  const id = await aCase(the);
  const clock = (more: Partial<ClockRow>): ClockRow => ({
    id: newId(), caseId: id, kind: 'task', about: newId(), participantId: null, what: 'x', source: 'x', startedAt: '2026-11-10T00:00:00.000Z', askedDueAt: '2026-11-11T00:00:00.000Z', dueAt: '2026-11-11T00:00:00.000Z', why: 'x', ownerId: null,
    backupId: null, hops: 2, nextHopAt: null, tell: null, endedHow: null, endedAt: null, endedBy: null, endedBecause: null, recordClass: 'team', enteredBy: account('maria'), enteredAt: the.clock.now(), version: 1, ...more,
  });
  const [own, passedOn] = [clock({ ownerId: account('zoe') }), clock({ ownerId: account('samuel'), backupId: account('zoe') })];
  await the.app.get(UnitOfWork).run(await keyFor(the, 'maria', 'case.clock.change', id), async (work) => {
    for (const one of [own, passedOn]) await work.insert(ClockRow, one);
    work.record('case.clock.started', { items: [own.id, passedOn.id] });
  });
  await acts['recusal']!(id);
  expect(await the.reader.all('SELECT id, owner_id, backup_id FROM clock WHERE id IN (?, ?) ORDER BY owner_id = ?', [own.id, passedOn.id, account('samuel')])).toEqual([
    { id: own.id, owner_id: account('maria'), backup_id: null }, { id: passedOn.id, owner_id: account('samuel'), backup_id: account('maria') },
  ]);
  expect((await the.app.get(CaseClocks).duties(the.district.viewers.maria, 25)).map(({ id: duty, backup }) => [duty, backup])).toEqual(expect.arrayContaining([[own.id, 0], [passedOn.id, 1]]));
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});
