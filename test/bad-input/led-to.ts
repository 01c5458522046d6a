import { stagePaths } from '../../src/stages/index.js';
import { accessPaths, CreateAccount, GiveSeat } from '../../src/access/index.js';
import { MakePasswordLinks } from '../../src/access/commands/make-password-links.js';
import { SwitchAccount } from '../../src/access/commands/switch-account.js';
import { AddFact, AddFamilyContact, AddInterview, assessmentPaths, firstReadPaths } from '../../src/assessment/index.js';
import { AddParticipant, AskForSeal, BeginClosure, casePaths, Conflicts, RecuseColleague, ReopenCase, SignClosure } from '../../src/cases/index.js';
import { demoPassword, type CastKey } from '../../src/demo/district/index.js';
import { FirstAdministrator } from '../../src/desk/index.js';
import { AskForIdentity, intakePaths } from '../../src/intake/index.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { dayIn } from '../../src/kernel/instant.js';
import { operator } from '../../src/kernel/viewer.js';
import { managementPaths } from '../../src/management/index.js';
import { oversightPaths } from '../../src/oversight/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { ChooseProtocol } from '../../src/protocols/commands/choose-protocol.js';
import { ProtocolLibrary } from '../../src/protocols/index.js';
import { EndTrack } from '../../src/tracks/commands/end-track.js';
import { NameTrackMember, trackPaths } from '../../src/tracks/index.js';
import { closureWords } from '../cases/closing-alone.js';
import { trainingPaths } from '../../src/training/index.js';
import { genesis } from '../../src/audit/rules/entry.js';
import { RollbackRow } from '../../src/audit/store/rollback.entity.js';
import { anAssessedCase } from '../assessment/assessed-case.js';
import { anAskedCase, gives } from '../assessment/first-reads-case.js';
import { aTrackedCase, leadKeptOut, trackKey } from '../tracks/a-track.js';
import { anItem } from '../management/a-plan.js';
import { aCaseOnAPack } from '../assessment/on-a-pack.js';
import { aNewerVersion } from '../assessment/newer-version.js';
import { begunOn } from '../assessment/pack-case.js';
import { aNote } from '../cases/classed-notes.js';
import { aClosedCase } from '../cases/closed-case.js';
import { aReport, confirmed, reportKey } from '../intake/a-report.js';
import { asOperator } from '../platform/database/ground.js';
import { aCase, actingAs, keyFor } from '../support/makers.js';
import { send } from '../support/scenario.js';
import type { world, World } from '../support/world.js';

type DistrictWorld = Awaited<ReturnType<typeof world>>;

/** A page with forms, whose it is, and the end of the addresses that are met there where not all are. */
export interface Led { at: World; as: string; page: string; only?: string }

/**
 * Addresses of forms that links lead to only at moments that no case of the demo is at, or that nobody's links lead to, or
 * that would take a case or a colleague away from those who fill in the other forms: `ledTo` leads to them elsewhere.
 */
export const notByLinks = [
  '/accounts/:accountId/offboarding', '/handovers/:accountId', '/accounts/imports/:importId/links', '/accounts/imports/:importId/takings', '/cases/:caseId/assessments', '/cases/:caseId/assessment/protective-factors', '/cases/:caseId/assessment/protocol', '/cases/:caseId/assessment/sources', '/cases/:caseId/assessment/family-contacts/:contactId/shares', '/cases/:caseId/assessment/family-contacts/:contactId/shares/:shareId/endings',
  '/cases/:caseId/officers', '/cases/:caseId/stages/:stage/decisions', '/cases/:caseId/first-reads', '/cases/:caseId/first-reads/endings', '/cases/:caseId/first-reads/openings', '/cases/:caseId/first-reads/withdrawals', '/cases/:caseId/suicide-protocol/reasons', '/tracks/without-lead', '/tracks/:trackId/ending', '/tracks/:trackId/members', '/tracks/:trackId/members/:placeId/endings',
  '/cases/:caseId/assessment/warnings', '/cases/:caseId/assessment/facts/:factId/shares', '/cases/:caseId/assessment/facts/:factId/shares/:shareId/endings',
  '/cases/:caseId/assessment/interviews/:interviewId/shares', '/cases/:caseId/assessment/interviews/:interviewId/shares/:shareId/endings', '/cases/:caseId/closures', '/cases/:caseId/conflicts', '/cases/:caseId/conflicts/:recusalId/liftings', '/cases/:caseId/conflicts/answers',
  '/cases/:caseId/conflicts/colleagues', '/cases/:caseId/determination/signatures', '/cases/:caseId/holds', '/cases/:caseId/notes/:noteId/shares', '/cases/:caseId/notes/:noteId/shares/:shareId/endings', '/cases/:caseId/reopenings', '/cases/:caseId/return', '/cases/:caseId/tasks/:task/records', '/cases/:caseId/restrictions/:restrictionId/agreements',
  '/cases/:caseId/restrictions/:restrictionId/declines', '/cases/:caseId/seals', '/cases/:caseId/transfers', '/cases/:caseId/transfers/schools/:schoolId', '/district', '/checkpoints/rollbacks/:rollbackId/acknowledgments', '/reports/:reportId/case-link', '/reports/:reportId/case-reopening',
  '/reports/:reportId/identity-requests/:requestId/decisions', '/setup/:token', '/sign-in', '/training/courses/examples', '/welcome/:token',
];

/** Pages with the forms that links do not lead to, each made so that it can be met. */
export async function ledTo(the: DistrictWorld, empty: World, young: World): Promise<Led[]> {
  const closed = [await aClosedCase(the), await aClosedCase(the)]; // from here on a closing is held up by nothing that a floor above knows
  const fresh = await aCase(the, { subject: 'jordan-ellis' });
  const [linked, reopened] = [(await aReport(the)).id, (await aReport(the)).id];
  for (const report of [linked, reopened]) await confirmed(the, report);
  return [
    ...(await unsigned(the)).map(({ id, who }) => ({ at: the, as: who, page: `/cases/${id}/determination/signatures` })),
    ...await restraining(the), ...await ownTexts(the), ...await atAnotherSchool(the), ...await staff(the), ...await beginning(empty, young),
    { at: the, as: 'maria', page: `/cases/${fresh}/assessment` }, // not begun
    ...await onNewerProtocols(the), ...await sealed(the), ...await tracked(the),
    { at: the, as: 'samuel', page: casePaths.officers(fresh) },
    { at: the, as: 'maria', page: casePaths.newClosure(fresh) },
    { at: the, as: 'maria', page: casePaths.newReopening(closed[0]!) },
    { at: the, as: 'maria', page: intakePaths.caseLink(linked) },
    { at: the, as: 'maria', page: intakePaths.caseReopening(reopened) },
    { at: the, as: 'ingrid', page: await identityRequest(the) },
    { at: the, as: 'irene', page: await aRollback(the) },
    { at: the, as: '', page: '/sign-in' },
    { at: the, as: 'maria', page: assessmentPaths.warnings(await aCaseOnAPack(the)) },
    { at: the, as: 'maria', page: await newerVersion(the, fresh) }, // last: from here on the school begins on it
  ];
}

/** What only newer protocols ask for: none of the cases that were open by then is on one. */
/** The page of a case whose protocol has a newer version in effect for its school. */
async function newerVersion(the: DistrictWorld, caseId: Id): Promise<string> {
  const edition = await aNewerVersion(the);
  await the.app.get(ChooseProtocol).run(actingAs(the, 'irene'), { school: the.district.schools.high, edition, from: dayIn('America/Denver', the.clock.now()), reason: 'To try it.' });
  return assessmentPaths.protocolMoves(caseId);
}

async function onNewerProtocols(the: DistrictWorld): Promise<Led[]> {
  const begun = await begunOn(the, ['virginia-shape', '1.0']);
  const caseId = await aCase(the, { subject: 'shandiin', protocol: new ProtocolLibrary().read('ntac-general', '2.0').sha256 });
  await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', caseId), { part: 'target', person: null, description: 'A student of the same class' });
  return [stagePaths.decide(begun, 'preliminary-determination'), assessmentPaths.protective(begun), assessmentPaths.sources(begun), managementPaths.returns(caseId), managementPaths.newTaskRecord(caseId, 'task-target-support')].map((page) => ({ at: the, as: 'maria', page }));
}

/** First reads that somebody is asked for, and those that others gave. */
async function sealed(the: DistrictWorld): Promise<Led[]> {
  const [asked, given, early] = [await anAskedCase(the, 'jordan-ellis'), await anAskedCase(the, 'jordan-ellis'), await anAskedCase(the, 'jordan-ellis')];
  for (const id of [given, early]) await gives(the, id, 'maria', 'What I think');
  return [{ at: the, as: 'maria', page: firstReadPaths.give(asked) }, { at: the, as: 'maria', page: firstReadPaths.show(given), only: '/withdrawals' }, { at: the, as: 'samuel', page: firstReadPaths.openings(early) }, { at: the, as: 'samuel', page: firstReadPaths.endings(await anAskedCase(the, 'jordan-ellis')) }];
}

/** Tracks that Zoë leads. */
async function tracked(the: DistrictWorld): Promise<Led[]> {
  const [members, ending] = [(await aTrackedCase(the)).track, (await aTrackedCase(the)).track];
  await the.app.get(NameTrackMember).run(await trackKey(the, 'zoe', 'track.lead', members), the.district.viewers.maria.account, 'member');
  const [alone, again] = [await aTrackedCase(the), await aTrackedCase(the)];
  await leadKeptOut(the, alone.caseId);
  await the.app.get(EndTrack).run(await trackKey(the, 'zoe', 'track.lead', again.track), 'He is seen by the clinic.');
  const closure = await the.app.get(BeginClosure).run(await keyFor(the, 'maria', 'case.close', again.caseId), closureWords); // closings are held up by nothing since the first of these
  await the.app.get(SignClosure).run(await keyFor(the, 'samuel', 'case.close', again.caseId), closure);
  await the.app.get(ReopenCase).run(await keyFor(the, 'samuel', 'case.reopen', again.caseId), { what: 'He wrote again.', reason: 'The concern is back.', report: null });
  return [
    { at: the, as: 'zoe', page: trackPaths.members(members) }, { at: the, as: 'zoe', page: trackPaths.ending(ending) }, { at: the, as: 'irene', page: trackPaths.withoutLead },
    { at: the, as: 'samuel', page: trackPaths.ofCase(again.caseId), only: '/reasons' },
  ];
}

/** Who of the team has not signed a determination. */
function unsigned({ reader }: World): Promise<{ id: string; who: string }[]> {
  return reader.all(`SELECT d.case_id AS id, a.username AS who FROM determination d JOIN team_member t ON t.case_id = d.case_id AND t.member_until IS NULL JOIN account a ON a.id = t.account_id
    WHERE NOT EXISTS (SELECT 1 FROM determination_signature s WHERE s.determination_id = d.id AND s.account_id = t.account_id) ORDER BY d.entered_at DESC LIMIT 12`);
}

/** Conflicts of interest, seals and holds: each in a case of its own, which it keeps people out of. */
async function restraining(the: DistrictWorld): Promise<Led[]> {
  const { zoe, anjali } = the.district.viewers;
  const [own, colleagues, found] = [await aCase(the), await aCase(the), await aCase(the, { team: ['maria', 'samuel', 'zoe', 'anjali'] })];
  await the.app.get(RecuseColleague).run(await keyFor(the, 'maria', 'case.conflict.record', found), { account: zoe.account, ground: 'other', reason: 'Coaches his brother', passTo: null }, 'lead');
  const [recusal] = await the.app.get(Conflicts).recusals(await keyFor(the, 'irene', 'case.read', found));
  await the.app.get(AddParticipant).run(await keyFor(the, 'maria', 'case.participant.add', found), { part: 'witness', person: anjali.person, description: 'Was in the room' });
  const match = (await the.app.get(Conflicts).open(await keyFor(the, 'maria', 'case.read', found))).find(({ account }) => account === anjali.account)!;
  const asked = async () => {
    const id = await aCase(the);
    return casePaths.restriction(id, await the.app.get(AskForSeal).run(await keyFor(the, 'irene', 'case.seal', id), { basis: 'court-order', orderReference: 'No. 26-114', reason: 'The court sealed the file' }));
  };
  return [
    { at: the, as: 'samuel', page: casePaths.newConflict(own) }, { at: the, as: 'maria', page: casePaths.newColleagueConflict(colleagues) },
    { at: the, as: 'irene', page: casePaths.recusalLifting(found, recusal!.id) }, { at: the, as: 'maria', page: casePaths.conflictAnswer(found, match) },
    { at: the, as: 'ingrid', page: await asked(), only: '/agreements' }, { at: the, as: 'ingrid', page: await asked(), only: '/declines' },
    { at: the, as: 'irene', page: casePaths.newSeal(await aCase(the)) }, { at: the, as: 'irene', page: casePaths.newHold(await aCase(the)) },
  ];
}

/** A note, an interview, a family contact and a fact that Maria alone reads, with nobody and with one colleague. */
async function ownTexts(the: DistrictWorld): Promise<Led[]> {
  const id = await anAssessedCase(the);
  const happened = { precision: 'unknown', date: null, time: null, zone: 'America/Denver' } as const;
  const [by, recordClass] = [the.district.viewers.maria.account, 'counselor-confidential'] as const;
  const key = await keyFor(the, 'maria', 'case.assess', id);
  const pages: Led[] = [];
  for (const shared of [true, false]) {
    const note = await aNote(the, id, 'maria', recordClass, 'Something said in confidence');
    const interview = await the.app.get(AddInterview).run(key, { person: 'His uncle', part: 'other', interviewer: by, othersPresent: '', language: 'English', interpreter: '', place: 'Office', quotes: 'He said so', impressions: '', guardianTold: 'yes', guardianToldDetail: '', happened, recordClass });
    const contact = await the.app.get(AddFamilyContact).run(key, { guardian: null, withWhom: 'His uncle', way: 'phone', contactedBy: by, language: 'English', interpreter: '', said: 'His uncle called', happened, recordClass });
    const fact = await the.app.get(AddFact).run(key, { what: 'His uncle keeps a truck', source: 'other', sourceDetail: '', happened, learnedOn: dayIn('America/Denver', the.clock.now()), supportedBy: [], recordClass });
    const texts = [[assessmentPaths.factShares(id, fact), assessmentPaths.factReaders(id, fact)], [casePaths.noteShares(id, note), casePaths.noteReaders(id, note)], [assessmentPaths.interviewShares(id, interview), assessmentPaths.interviewReaders(id, interview)], [assessmentPaths.contactShares(id, contact), assessmentPaths.contactReaders(id, contact)]] as const;
    for (const [shares, page] of texts) {
      if (shared) await send(the, 'maria', 'POST', shares, { colleague: the.district.viewers.zoe.account });
      pages.push({ at: the, as: 'maria', page, only: shared ? '/endings' : '/shares' });
    }
  }
  return pages;
}

/** A case that is handed over, and one that changes schools. */
async function atAnotherSchool(the: DistrictWorld): Promise<Led[]> {
  return [{ at: the, as: 'maria', page: casePaths.newTransfer(await aCase(the)) }, { at: the, as: 'maria', page: casePaths.sendingTo(await aCase(the), the.district.schools.middle) }];
}

/** A colleague who owns a part of a plan, and whose account was switched off. */
async function outOfReach(the: DistrictWorld): Promise<Id> {
  const [id, it] = [await aCase(the), actingAs(the, 'theo')];
  const account = await the.app.get(CreateAccount).run(it, { username: 'pat', name: 'Pat Lindqvist', password: demoPassword, person: null });
  await the.app.get(GiveSeat).run(it, { account, school: the.district.schools.high, role: 'teacher', discipline: 'instruction', from: the.clock.now(), until: null });
  await anItem(the, id, { owner: account });
  await the.app.get(SwitchAccount).run(it, account, 'disabled');
  return account;
}

/** A colleague who leaves, one who has no password yet, and two lists of staff: one checked, one taken. */
async function staff(the: DistrictWorld): Promise<Led[]> {
  await aCase(the, { subject: 'jon-whitlock', team: ['zoe', 'samuel', 'maria'] });
  const { account } = the.district.viewers.ruth;
  const token = (await the.app.get(MakePasswordLinks).run(actingAs(the, 'theo'), [account])).get(account)!;
  const listed = async (name: string) => String((await send(the, 'theo', 'POST', accessPaths.import, { list: `full_name,username\nOdalys ${name},odalys.${name.toLowerCase()}\n` })).headers.location);
  const [checked, taken] = [await listed('Prieto'), await listed('Quarrie')];
  await send(the, 'theo', 'POST', accessPaths.importTaking(taken.split('/').at(-1)!), {});
  return [
    { at: the, as: 'irene', page: accessPaths.handover(await outOfReach(the)) },
    { at: the, as: 'irene', page: accessPaths.offboarding(the.district.viewers.zoe.account) }, { at: the, as: '', page: accessPaths.welcome(token) },
    { at: the, as: 'theo', page: checked }, { at: the, as: 'theo', page: taken },
  ];
}

async function identityRequest(the: DistrictWorld): Promise<string> {
  const { id } = await aReport(the, { subject: 'Marcus Prewitt', confidential: true });
  const request = await the.app.get(AskForIdentity).run(await reportKey(the, 'irene', 'report.identity.release', id), { recipient: 'The county court', ground: 'subpoena', reference: 'No. 26-CV-1180', reason: 'The court orders the name for a hearing.' });
  return intakePaths.identityRequest(id, request);
}

/** A database that nobody has set up, and one whose first people have just been let in. */
async function beginning(empty: World, young: World): Promise<Led[]> {
  const acting = { actor: operator, basis: 'operator', caseId: null } as const;
  const people: [CastKey, 'it-administrator' | 'district-coordinator', 'technology' | 'district'][] = [['theo', 'it-administrator', 'technology'], ['irene', 'district-coordinator', 'district']];
  for (const [username, role, discipline] of people) {
    const account: Id = await young.app.get(CreateAccount).run(acting, { username, name: `${username} of the district`, password: demoPassword, person: null });
    await young.app.get(GiveSeat).run(acting, { account, school: null, role, discipline, from: young.clock.now(), until: null });
  }
  return [
    { at: empty, as: '', page: (await empty.app.get(FirstAdministrator).invite())! },
    { at: young, as: 'theo', page: '/district' }, { at: young, as: 'irene', page: trainingPaths.requirements },
  ];
}

/** The page of a database that was put back, as it looks until two people have acknowledged it. */
async function aRollback(the: World): Promise<string> {
  await the.app.get(UnitOfWork).run(asOperator, async (work) => {
    const { id } = await work.insert(RollbackRow, { id: newId(), note: `waypost/x\n100000\n${genesis}\n`, source: 'anchor', kept: 90_000, at: work.now });
    work.record('ledger.rollback.declared', { items: [id] });
  });
  return oversightPaths.checkpoints;
}
