import { AddFact } from '../../src/assessment/index.js';
import { dayIn } from '../../src/kernel/instant.js';
import type { Id } from '../../src/kernel/ids.js';
import { newId } from '../../src/kernel/ids.js';
import { PlaceHold } from '../../src/cases/index.js';
import { ClosureRow, ClosureSignatureRow } from '../../src/cases/store/closure.entity.js';
import { TakeSummary } from '../../src/exports/commands/take-summary.js';
import { TakePack } from '../../src/exports/commands/take-pack.js';
import { slotKey } from '../../src/management/rules/notice-slots.js';
import { NoticeWithholdingRow } from '../../src/management/store/notice.entity.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { ProtocolShelf } from '../../src/protocols/index.js';
import { actingAs, keyFor } from '../support/makers.js';
import type { Ground } from './ground.js';

/** For each parameter of an address, where a real value comes from: one of the case, or of the report. */
const sources: Record<string, string> = {
  noteId: 'SELECT id FROM note n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM note l WHERE l.corrects_id = n.id)',
  contactId: 'SELECT id FROM family_contact n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM family_contact l WHERE l.corrects_id = n.id)',
  interviewId: 'SELECT id FROM interview n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM interview l WHERE l.corrects_id = n.id)',
  factId: 'SELECT id FROM case_fact n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM case_fact l WHERE l.corrects_id = n.id)',
  answerId: 'SELECT id FROM weapons_answer n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM weapons_answer l WHERE l.corrects_id = n.id)',
  assessmentId: 'SELECT id FROM assessment WHERE case_id = ?',
  clockId: 'SELECT id FROM clock WHERE case_id = ? AND ended_at IS NULL',
  closureId: 'SELECT id FROM closure WHERE case_id = ?',
  item: "SELECT id FROM intervention WHERE case_id = ? AND state <> 'ended'",
  attemptId: 'SELECT id FROM notice_attempt n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM notice_attempt l WHERE l.corrects_id = n.id)',
  withholdingId: 'SELECT id FROM notice_withholding WHERE case_id = ?',
  referral: "SELECT id FROM referral WHERE case_id = ? AND record_class = 'team'",
  recordId: 'SELECT id FROM safety_record n WHERE case_id = ? AND NOT EXISTS (SELECT 1 FROM safety_record l WHERE l.corrects_id = n.id)',
  measureId: "SELECT id FROM interim_measure WHERE case_id = ? AND state = 'open'",
  stepId: "SELECT id FROM next_step WHERE case_id = ? AND state = 'open'",
  copyId: 'SELECT id FROM summary_copy WHERE case_id = ?',
  packId: 'SELECT id FROM evidence_pack WHERE case_id = ?',
  memberId: 'SELECT id FROM team_member WHERE case_id = ? AND member_until IS NULL',
  recusalId: 'SELECT id FROM recusal WHERE case_id = ? AND lifted_at IS NULL',
  restrictionId: 'SELECT id FROM case_restriction WHERE case_id = ?',
  reportId: 'SELECT id FROM report WHERE case_id = ?',
  sampleId: 'SELECT sample_id AS id FROM audit_sample_case WHERE case_id = ? ORDER BY id DESC',
  entry: "SELECT CAST(seq AS TEXT) AS id FROM ledger_entry WHERE case_id = ? AND act = 'case.opened'",
  receipt: 'SELECT receipt AS id FROM report WHERE case_id = ?',
};

/** The same for what belongs to no case. */
const elsewhere: Record<string, string> = {
  trackId: 'SELECT id FROM track', placeId: 'SELECT id FROM track_member',
  schoolId: "SELECT id FROM school WHERE level = 'middle'", calendarId: 'SELECT id FROM calendar', agencyId: 'SELECT id FROM agency', agreementId: 'SELECT id FROM agreement',
  accountId: "SELECT id FROM account WHERE username = 'sofia'", seatId: "SELECT seat.id FROM seat JOIN account a ON a.id = seat.account_id WHERE a.username = 'sofia'", charterId: 'SELECT id FROM charter_team',
  trainingRecordId: "SELECT t.id FROM training_record t JOIN account a ON a.id = t.account_id WHERE a.username = 'sofia'", requirementId: 'SELECT id FROM training_requirement', courseId: 'SELECT id FROM training_course',
  editionId: 'SELECT id FROM protocol_version',
};

/** Whether a parameter names something that belongs to one case or report. */
export const ofOneCase = (name: string): boolean => Object.hasOwn(sources, name);

export type Items = ReadonlyMap<string, string>;

/** What a case that is being worked on has not yet: a closing that waits for its second signer, a notice that somebody asked to withhold, a copy. */
export async function completed(the: Ground, caseId: Id): Promise<void> {
  const { account } = the.district.viewers.samuel;
  await the.app.get(PlaceHold).run(await keyFor(the, 'irene', 'case.hold', caseId), { basis: 'litigation', orderReference: '2026-CV-118', reason: 'Counsel asked that the file be kept.' });
  const today = dayIn('America/Denver', the.clock.now());
  await the.app.get(AddFact).run(await keyFor(the, 'samuel', 'case.assess', caseId), { what: 'x', source: 'teacher', sourceDetail: '', happened: { precision: 'unknown', date: null, time: null, zone: 'America/Denver' }, learnedOn: today, supportedBy: [] });
  await the.app.get(TakeSummary).run(await keyFor(the, 'irene', 'case.summary.take', caseId), { recipient: account, purpose: 'To prepare the review', basis: 'duty' });
  await the.app.get(TakePack).run(await keyFor(the, 'irene', 'case.summary.take', caseId), { recipient: account, purpose: 'For counsel', basis: 'duty' });
  await the.app.get(UnitOfWork).run(actingAs(the, 'samuel'), async (work) => {
    const entered = { enteredBy: account, enteredAt: work.now };
    const [closure, signature, withholding] = [newId(), newId(), newId()];
    await work.insert(ClosureRow, { id: closure, caseId, reason: 'x', achieved: 'x', ifReturns: 'x', told: 'x', begunAfterSeq: 1, closedAt: null, ledgerSeq: null, ledgerLeaf: null, withdrawnBy: null, withdrawnAt: null, withdrawnBecause: null, recordClass: 'team', ...entered, version: 1 });
    await work.insert(ClosureSignatureRow, { id: signature, closureId: closure, accountId: account, discipline: 'administration', textSha256: 'x', signedAt: work.now });
    await work.insert(NoticeWithholdingRow, { id: withholding, caseId, recipient: 'superintendent', participantId: null, reasonKind: 'safety', reason: 'x', recordClass: 'team', ...entered } as never);
    work.record('case.closure.begun', { items: [closure, signature, withholding] });
  });
}

/** A real value for every parameter that the case has one for; the others get an id of nothing. */
export async function itemsOf(the: Ground, caseId: Id): Promise<Map<string, string>> {
  const found = new Map<string, string>([['caseId', caseId]]);
  for (const [name, sql] of Object.entries(sources)) {
    const row = await the.reader.one<{ id: string }>(`${sql} LIMIT 1`, [caseId]);
    if (row !== null) found.set(name, row.id);
  }
  for (const [name, sql] of Object.entries(elsewhere)) {
    const row = await the.reader.one<{ id: string }>(`${sql} LIMIT 1`);
    if (row !== null) found.set(name, row.id);
  }
  found.set('outcome', 'unfounded').set('page', 'stages').set('withheldSlot', 'superintendent');
  const { sha256 } = (await the.reader.one<{ sha256: string }>('SELECT protocol_sha256 AS sha256 FROM case_file WHERE id = ?', [caseId]))!;
  const { definition } = await the.app.get(ProtocolShelf).pinned(sha256);
  found.set('theme', definition.themes[0]!.id).set('stage', definition.stages[0]!.id);
  const attempt = await the.reader.one<{ recipient: never; participant_id: Id | null }>('SELECT recipient, participant_id FROM notice_attempt WHERE id = ?', [found.get('attemptId') ?? '']);
  if (attempt !== null) found.set('slot', slotKey(attempt.recipient, attempt.participant_id));
  return found;
}

export const addressOf = (path: string, items: Items): string => path.replaceAll(/:(\w+)/g, (_, name: string) => items.get(path.startsWith('/training') && name === 'recordId' ? 'trainingRecordId' : name === 'slot' && path.includes(':withholdingId') ? 'withheldSlot' : name) ?? nothing(name));

const unknown = newId();
const nothing = (name: string): string => (name === 'receipt' ? 'R-0000-0000' : unknown);
