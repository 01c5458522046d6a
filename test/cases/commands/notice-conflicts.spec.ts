import { Verification } from '../../../src/audit/index.js';
import { AddParticipant, CaseDoor, casePaths, Conflicts, MyCases, RecuseColleague, SetMatchAside } from '../../../src/cases/index.js';
import type { CastKey } from '../../../src/demo/district/index.js';
import type { Id } from '../../../src/kernel/ids.js';
import { AddReportToCase } from '../../../src/intake/commands/add-report-to-case.js';
import { localDate } from '../../../src/kernel/local-date.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { AccountRow } from '../../../src/access/store/account.entity.js';
import { LinkGuardian } from '../../../src/people/index.js';
import { aReport, confirmed, reportKey, versionOf } from '../../intake/a-report.js';
import { aCase, actingAs, keyFor } from '../../support/makers.js';
import { actsAfter, lastSeq, scenario } from '../../support/scenario.js';
import { world } from '../../support/world.js';

let the: Awaited<ReturnType<typeof world>>;
beforeEach(async () => { the = await world(); });
afterEach(() => the.end());

const person = (who: CastKey): Id => the.district.viewers[who].person!;
const account = (who: CastKey): Id => the.district.viewers[who].account;
const related = (guardian: Id, student: Id) => the.app.get(LinkGuardian).run(actingAs(the, 'theo'), { guardian, student, relation: 'aunt', language: null, interpreter: false, custody: null, contactLimit: null, phone: null });
const opens = (who: CastKey, id: Id) => the.app.get(CaseDoor).wouldOpen(the.district.viewers[who], 'case.read', id);
const listed = async (who: CastKey, id: Id) => (await the.app.get(MyCases).page(the.district.viewers[who], { open: true, number: null, nameKeys: [], before: null, limit: 50 })).some((one) => one.id === id);

test('from the moment the records say that a member is family, the case is closed to them: door, lists, steps; written down when it first keeps them out', async () => {
  const id = await aCase(the);
  const before = await lastSeq(the);
  await related(person('zoe'), the.district.person('jordan-ellis'));
  expect([await opens('zoe', id), await listed('zoe', id)]).toEqual([false, false]);
  expect([await opens('maria', id), await listed('maria', id)]).toEqual([true, true]);
  await scenario(the, { as: 'maria', get: '/', expect: 200, shows: ['Answer a conflict of interest: case', 'Zoë Brânză cannot open the case until it is answered', casePaths.conflicts(id)] });
  await scenario(the, { as: 'samuel', get: '/', expect: 200, hides: ['Answer a conflict of interest'] });
  await scenario(the, { as: 'samuel', get: casePaths.readers(id), expect: 200, shows: ['Zoë Brânză', 'kept out until a conflict of interest on record is answered'], hides: ['aunt', 'family'] });
  await scenario(the, { as: 'zoe', get: casePaths.show(id), expect: 404, ledger: ['case.conflict.found', 'access.refused'] });
  await scenario(the, { as: 'zoe', get: casePaths.notes(id), expect: 404, ledger: ['access.refused'] });
  await scenario(the, { as: 'zoe', get: '/', expect: 200, hides: [id, 'Answer a conflict'] });
  expect(await actsAfter(the, before)).toContain('case.conflict.found');
  await scenario(the, { as: 'irene', get: '/', expect: 200, shows: ['Answer a conflict of interest: case'] });
  await scenario(the, { as: 'maria', get: casePaths.history(id), expect: 200, shows: ['came upon a conflict of interest on record'], hides: ['aunt'] });
  expect((await the.app.get(Verification).run()).breaks).toEqual([]);
});

test('the district says with a reason that it is none: the case is open again at once, until the records say something nearer', async () => {
  const id = await aCase(the);
  await related(person('zoe'), the.district.person('jordan-ellis'));
  const [match] = await the.app.get(Conflicts).open(await keyFor(the, 'irene', 'case.conflict.record', id));
  await expect(the.app.get(SetMatchAside).run(await keyFor(the, 'maria', 'case.conflict.record', id), match!, 'She says so')).rejects.toThrow('Only the district coordinator');
  await the.app.get(SetMatchAside).run(await keyFor(the, 'irene', 'case.conflict.record', id), match!, 'Entered for the wrong student');
  expect([await opens('zoe', id), await listed('zoe', id)]).toEqual([true, true]);
  for (const as of ['maria', 'irene']) await scenario(the, { as, get: '/', expect: 200, hides: ['Answer a conflict of interest'] });
  await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', id), { part: 'target', person: person('zoe'), description: '' });
  expect([await opens('zoe', id), await listed('zoe', id)]).toEqual([false, false]);
});

test('naming a member as a target keeps them out in that very act; a recusal answers it', async () => {
  const id = await aCase(the);
  const before = await lastSeq(the);
  await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', id), { part: 'target', person: person('samuel'), description: '' });
  expect(await actsAfter(the, before)).toEqual(['case.participant.added', 'case.conflict.found']);
  expect(await opens('samuel', id)).toBe(false);
  await the.app.get(RecuseColleague).run(await keyFor(the, 'irene', 'case.conflict.record', id), { account: account('samuel'), ground: 'involved', reason: 'Was named in the threat', passTo: null }, 'matching');
  await scenario(the, { as: 'irene', get: '/', expect: 200, hides: ['Answer a conflict of interest'] });
});

test('a case manager who is kept out is answered by the district, who alone is told', async () => {
  const id = await aCase(the);
  await the.app.get(AddParticipant).run(await keyFor(the, 'samuel', 'case.participant.add', id), { part: 'target', person: person('maria'), description: '' });
  await scenario(the, { as: 'maria', get: '/', expect: 200, hides: [id, 'Answer a conflict'] });
  await scenario(the, { as: 'irene', get: '/', expect: 200, shows: ['Maria Núñez cannot open the case until it is answered'] });
});

test('a report of the case answers alike: the same entries, whichever page they come to first', async () => {
  const { id: report } = await aReport(the);
  await confirmed(the, report);
  const id = await aCase(the);
  await the.app.get(AddReportToCase).run(await reportKey(the, 'maria', 'report.triage', report), { version: await versionOf(the, report), reason: 'The same quarrel', caseId: id, readBy: localDate('2026-11-18') });
  await related(person('zoe'), the.district.person('jordan-ellis'));
  await scenario(the, { as: 'zoe', get: `/reports/${report}`, expect: 404, ledger: ['case.conflict.found', 'access.refused'] });
  await scenario(the, { as: 'zoe', get: casePaths.show(id), expect: 404, ledger: ['access.refused'] });
  const rules = (await the.reader.all<{ body: string }>("SELECT body FROM ledger_entry WHERE act = 'access.refused' ORDER BY seq")).map(({ body }) => (JSON.parse(body) as { detail: { rule: string } }).detail.rule);
  expect(rules).toEqual(['report.read.suspended', 'case.read.suspended']);
});

test('what was found once and does not stand any more asks nobody for an answer', async () => {
  const id = await aCase(the);
  await related(person('zoe'), the.district.person('jordan-ellis'));
  await scenario(the, { as: 'zoe', get: casePaths.show(id), expect: 404 });
  await scenario(the, { as: 'irene', get: '/', expect: 200, shows: ['Answer a conflict of interest: case'] });
  await the.app.get(UnitOfWork).run(actingAs(the, 'theo'), async (work) => { // as a family that was entered for the wrong account
    await work.revise(AccountRow, account('zoe'), (await work.read<{ version: number }>('SELECT version FROM account WHERE id = ?', [account('zoe')]))[0]!.version, { personId: null });
    work.record('account.changed', { items: [account('zoe')] });
  });
  expect(await opens('zoe', id)).toBe(true);
  await scenario(the, { as: 'irene', get: '/', expect: 200, hides: ['Answer a conflict of interest'] });
});

test('whoever only covers somebody who is kept out is kept out with them, and a witness is asked about and keeps reading', async () => {
  const { GiveSeat } = await import('../../../src/access/index.js');
  const { later } = await import('../../../src/kernel/instant.js');
  const id = await aCase(the, { team: ['maria', 'samuel', 'sofia', 'zoe'] });
  await the.app.get(GiveSeat).run(actingAs(the, 'theo'), { account: account('leonid'), school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: later(the.clock.now(), 86_400_000 * 20), covers: account('sofia') });
  await scenario(the, { as: 'leonid', get: casePaths.show(id), expect: 200 });
  await related(person('sofia'), the.district.person('jordan-ellis'));
  await scenario(the, { as: 'leonid', get: casePaths.show(id), expect: 404 });
  await scenario(the, { as: 'leonid', get: '/cases', expect: 200, hides: [id] });
  await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', id), { part: 'witness', person: person('zoe'), description: '' });
  expect([await opens('zoe', id), await listed('zoe', id)]).toEqual([true, true]);
});

test('family is told alike at the door and in lists, however it is related', async () => {
  const { AddPerson } = await import('../../../src/people/index.js');
  const subject = the.district.person('jon-whitlock');
  const id = await aCase(the, { subject: 'jon-whitlock', team: ['maria', 'samuel', 'zoe', 'anjali', 'sofia'] });
  const alike = async () => {
    const doors = await Promise.all((['maria', 'samuel', 'zoe', 'anjali', 'sofia', 'irene'] as const).map(async (who) => [who, await opens(who, id), await listed(who, id)] as const));
    for (const [who, door, list] of doors) expect({ who, door }).toEqual({ who, door: list });
    return doors.filter(([, door]) => !door).map(([who]) => who);
  };
  expect(await alike()).toEqual([]);
  const mother = await the.app.get(AddPerson).run(actingAs(the, 'theo'), { kind: 'guardian', full: 'Henrike Quastel' });
  const sister = the.district.person('catherine-dunmore');
  await related(mother, subject);
  await related(mother, sister);
  await related(person('zoe'), sister); // a guardian of his sister
  await related(mother, person('anjali')); // a grown sister of his, who works here
  await related(person('irene'), subject);
  expect(await alike()).toEqual(['zoe', 'anjali', 'irene']);
});
