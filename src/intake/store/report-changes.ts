import { newId, type Id } from '../../kernel/ids.js';
import { later, type Instant } from '../../kernel/instant.js';
import { narrative, type Work } from '../../platform/database/index.js';
import type { Outcome, ReportState } from '../rules/triage-outcomes.js';
import { repeatHours } from '../rules/repeats.js';
import type { ReportReader } from '../rules/repeat-calls.js';
import { callTwo } from './repeat-calls.js';
import { RepeatReportRow } from './report.entity.js';

export interface ReportNow {
  version: number; state: ReportState; school_id: Id; subject_id: Id | null; case_id: Id | null; reporter_id: Id; confidential: 0 | 1; entered_at: Instant;
  triage_id: Id | null; outcome: Outcome | null; agrees: 0 | 1 | null; acknowledged: 0 | 1;
}

/** The report as this unit finds it. Units run one after another, so what is read here stays true to their end. */
export async function reportNow(work: Work, id: Id): Promise<ReportNow> {
  const [row] = await work.read<ReportNow>(`
    SELECT r.version, r.state, r.school_id, r.subject_id, r.case_id, r.reporter_id, r.confidential, r.entered_at, r.triage_id, t.outcome, x.agrees,
           CASE WHEN k.id IS NULL THEN 0 ELSE 1 END AS acknowledged
    FROM report r LEFT JOIN triage t ON t.id = r.triage_id LEFT JOIN second_reading x ON x.triage_id = t.id LEFT JOIN routing_acknowledgement k ON k.triage_id = t.id
    WHERE r.id = ?`, [id]);
  if (row === undefined) throw new Error(`no report ${id}`);
  return row;
}

export interface Neighbour { id: Id; reporter_id: Id; confidential: 0 | 1; entered_at: Instant; subject_id: Id | null; subject_described: string; full_name: string | null; name_used: string | null }

/** Reports within a day of `at`, this one left out. */
export async function reportsAround(work: Work, id: Id, at: Instant): Promise<Neighbour[]> {
  const day = repeatHours * 3_600_000;
  const rows = await work.read<Neighbour>(`
    SELECT r.id, r.reporter_id, r.confidential, r.entered_at, r.subject_id, r.subject_described, p.full_name, p.name_used
    FROM report r LEFT JOIN person p ON p.id = r.subject_id WHERE r.entered_at >= ? AND r.entered_at <= ? AND r.id <> ?`, [later(at, -day), later(at, day), id]);
  return rows.map((row) => ({ ...row, subject_described: narrative.from(row.subject_described) }));
}

/** Notes that two reports repeat each other, once, and calls two people to them. */
export async function noteRepeat(work: Work, report: Id, other: Id, foundBy: 'name' | 'person', colleagues: readonly ReportReader[]): Promise<void> {
  const known = await work.read('SELECT id FROM repeat_report WHERE (report_id = ? AND other_id = ?) OR (report_id = ? AND other_id = ?)', [report, other, other, report]);
  if (known.length > 0) return;
  const { id } = await work.insert(RepeatReportRow, { id: newId(), reportId: report, otherId: other, foundBy, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now });
  await callTwo(work, id, report, other, colleagues);
  await work.announce('report.repeated', report);
}
