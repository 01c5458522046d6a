import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, narrative, Reader } from '../../platform/database/index.js';
import type { Outcome, Route } from '../rules/triage-outcomes.js';
import { dutyHolder, heldBy } from './triage-duties.js';

export interface TriageLine {
  id: Id; outcome: Outcome; reason: string; what_was_done: string | null; route: Route | null; receiver: string | null; acknowledged_at: Instant | null;
  gatherer: string | null; gather_until: LocalDate | null; second_due_on: LocalDate | null; discipline: Discipline; by: string; by_id: Id; entered_at: Instant;
  agrees: 0 | 1 | null; second_reason: string | null; second_by: string | null; second_at: Instant | null;
}
export interface DutyLine { report_id: Id; subject: string | null; subject_described: string; school_id: Id; school: string; zone: string; immediate_danger: 0 | 1; outcome: Outcome; route: Route | null; discipline: Discipline; triager: Id; due_on: LocalDate | null; entered_at: Instant }

export type TriageOfCase = Pick<TriageLine, 'id' | 'outcome' | 'reason' | 'by_id' | 'entered_at'>;

const duty = `r.id AS report_id, coalesce(p.name_used, p.full_name) AS subject, r.subject_described, r.school_id, s.name AS school, s.zone, r.immediate_danger, t.outcome, t.route, t.discipline, t.entered_by AS triager`;
const from = 'FROM triage t JOIN report r ON r.triage_id = t.id JOIN school s ON s.id = r.school_id LEFT JOIN person p ON p.id = r.subject_id';

@Injectable()
export class TriageReads {
  constructor(private readonly reader: Reader) {}

  /** What was decided about a report, newest first, with its second reading and its acknowledgement. */
  async ofReport(report: Id): Promise<TriageLine[]> {
    const rows = await this.reader.all<TriageLine>(`
      SELECT t.id, t.outcome, t.reason, t.what_was_done, t.route, receiver.name AS receiver, k.entered_at AS acknowledged_at, gatherer.name AS gatherer, t.gather_until,
             t.second_due_on, t.discipline, a.name AS "by", t.entered_by AS by_id, t.entered_at, x.agrees, x.reason AS second_reason, reader.name AS second_by, x.entered_at AS second_at
      FROM triage t JOIN account a ON a.id = t.entered_by LEFT JOIN account receiver ON receiver.id = ${dutyHolder('t.receiver_id')} LEFT JOIN account gatherer ON gatherer.id = ${dutyHolder('t.gather_by')}
      LEFT JOIN second_reading x ON x.triage_id = t.id LEFT JOIN account reader ON reader.id = x.entered_by
      LEFT JOIN routing_acknowledgement k ON k.triage_id = t.id
      WHERE t.report_id = ? ORDER BY t.entered_at DESC, t.id DESC`, [report]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason), what_was_done: openedText(row.what_was_done), second_reason: openedText(row.second_reason) }));
  }

  /** The decisions that brought reports into a case, newest first. */
  async ofCase(caseId: Id): Promise<TriageOfCase[]> {
    const rows = await this.reader.all<TriageOfCase>('SELECT id, outcome, reason, entered_by AS by_id, entered_at FROM triage WHERE case_id = ? ORDER BY entered_at DESC, id DESC', [caseId]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
  }

  /** Routed concerns that wait for this person's acknowledgement. */
  toAcknowledge(account: Id): Promise<DutyLine[]> {
    return this.duties(`SELECT ${duty}, NULL AS due_on, t.entered_at ${from} LEFT JOIN routing_acknowledgement k ON k.triage_id = t.id
      WHERE ${heldBy('t.receiver_id')} AND k.id IS NULL ORDER BY r.immediate_danger DESC, t.entered_at, r.id`, [account, account, account]);
  }

  /** Concerns routed to this person that they acknowledged since then, newest first; `entered_at` is when they did. */
  acknowledged(account: Id, since: Instant): Promise<DutyLine[]> {
    return this.duties(`SELECT ${duty}, NULL AS due_on, k.entered_at ${from} JOIN routing_acknowledgement k ON k.triage_id = t.id
      WHERE ${heldBy('t.receiver_id')} AND k.entered_at > ? ORDER BY k.entered_at DESC, r.id`, [account, account, account, since]);
  }

  /** What this person promised to find out. */
  toGather(account: Id): Promise<DutyLine[]> {
    return this.duties(`SELECT ${duty}, t.gather_until AS due_on, t.entered_at ${from} WHERE ${heldBy('t.gather_by')} AND r.state = 'gathering' ORDER BY t.gather_until, r.id`, [account, account, account]);
  }

  /** Triages at these schools (null: everywhere) that wait for a second reader, earliest due first, then the oldest. */
  toConfirm(scope: readonly Id[] | null): Promise<DutyLine[]> {
    return this.duties(`SELECT ${duty}, t.second_due_on AS due_on, t.entered_at ${from}
      WHERE r.state = 'confirming' ${scope === null ? '' : `AND r.school_id IN ${list(scope.length)}`} ORDER BY t.second_due_on, t.entered_at, r.id`, scope ?? []);
  }

  private async duties(sql: string, values: readonly Id[]): Promise<DutyLine[]> {
    return (await this.reader.all<DutyLine>(sql, values)).map((row) => ({ ...row, subject_described: narrative.from(row.subject_described) }));
  }
}

const openedText = (text: string | null): string | null => (text === null ? null : narrative.from(text));
