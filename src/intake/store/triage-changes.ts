import { newId, type Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { awaitsTriage, stateOf, type Outcome } from '../rules/triage-outcomes.js';
import { reportNow, type ReportNow } from './report-changes.js';
import { ReportRow } from './report.entity.js';
import { TriageRow } from './triage.entity.js';

/** Somebody else changed the report since this person opened the page. */
export class ReportChanged extends Error {}

/** The report, if it still waits for a decision and is what its reader saw. Throws `ReportChanged`, or `Refusal` when it was decided. */
export async function undecided(work: Work, report: Id, version: number): Promise<ReportNow> {
  const now = await reportNow(work, report);
  if (now.version !== version) throw new ReportChanged();
  if (!awaitsTriage(now.state)) throw new Refusal('This report has been triaged already. The decision stands on the page of the report.');
  return now;
}

export type Decision = { outcome: Outcome } & Pick<TriageRow, 'reason' | 'discipline'> & Partial<Pick<TriageRow, 'caseId' | 'whatWasDone' | 'route' | 'receiverId' | 'gatherBy' | 'gatherUntil' | 'secondDueOn'>>;

/** Appends the decision and moves the report to where it stands now. Gives the id of the triage. */
export async function decided(work: Work, report: Id, before: ReportNow, decision: Decision): Promise<Id> {
  const { id } = await work.insert(TriageRow, {
    caseId: null, whatWasDone: null, route: null, receiverId: null, gatherBy: null, gatherUntil: null, secondDueOn: null, ...decision,
    id: newId(), reportId: report, subjectId: before.subject_id, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now,
  });
  const state = stateOf({ outcome: decision.outcome, agrees: null, acknowledged: false });
  const caseId = decision.caseId ?? before.case_id;
  await work.revise(ReportRow, report, before.version, { triageId: id, state, caseId, ...(state === 'in-case' ? { followedUpAt: work.now } : {}) });
  await work.announce(`report.${decision.outcome}`, report, caseId);
  return id;
}
