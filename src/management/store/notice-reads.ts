import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { Recipient } from '../../protocols/index.js';
import type { Method, RecordCheck, Result } from '../rules/notice-attempt.js';
import type { WithholdingReason } from '../rules/notice-withholding.js';

export interface AttemptLine {
  id: Id; recipient: Recipient; participant_id: Id | null; corrects_id: Id | null; corrected_by: Id | null; made_by: Id; maker: string; method: Method; interpreter: string; result: Result;
  reached: string; said: string; names_subject: 'yes' | 'no' | null; names_basis: string; record_check: RecordCheck | null; used_text: string | null;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string; author: string; author_id: Id; entered_at: Instant;
}
export interface WithholdingLine {
  id: Id; recipient: Recipient; participant_id: Id | null; reason_kind: WithholdingReason; reason: string; author: string; author_id: Id; entered_at: Instant;
  approves: 0 | 1 | null; decision_reason: string | null; decider: string | null; decider_id: Id | null; decided_at: Instant | null;
}

@Injectable()
export class NoticeReads {
  constructor(private readonly reader: Reader) {}

  /** Attempts of a case, newest first, corrected ones included. */
  async attempts(caseId: Id): Promise<AttemptLine[]> {
    const rows = await this.reader.all<AttemptLine>(`
      SELECT n.id, n.recipient, n.participant_id, n.corrects_id, later.id AS corrected_by, n.made_by, m.name AS maker, n.method, n.interpreter, n.result, n.reached, n.said,
             n.names_subject, n.names_basis, n.record_check, n.used_text, n.happened_precision, n.happened_date, n.happened_time, n.happened_zone,
             a.name AS author, n.entered_by AS author_id, n.entered_at
      FROM notice_attempt n JOIN account m ON m.id = n.made_by JOIN account a ON a.id = n.entered_by LEFT JOIN notice_attempt later ON later.corrects_id = n.id
      WHERE n.case_id = ? ORDER BY n.entered_at DESC, n.id DESC`, [caseId]);
    const open = narrative.from;
    return rows.map((row) => ({ ...row, interpreter: open(row.interpreter), reached: open(row.reached), said: open(row.said), names_basis: open(row.names_basis) }));
  }

  /** Requests to withhold a notice with what was decided on them, newest first. */
  async withholdings(caseId: Id): Promise<WithholdingLine[]> {
    const rows = await this.reader.all<WithholdingLine>(`
      SELECT w.id, w.recipient, w.participant_id, w.reason_kind, w.reason, a.name AS author, w.entered_by AS author_id, w.entered_at,
             d.approves, d.reason AS decision_reason, b.name AS decider, d.entered_by AS decider_id, d.entered_at AS decided_at
      FROM notice_withholding w JOIN account a ON a.id = w.entered_by LEFT JOIN withholding_decision d ON d.withholding_id = w.id LEFT JOIN account b ON b.id = d.entered_by
      WHERE w.case_id = ? ORDER BY w.entered_at DESC, w.id DESC`, [caseId]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason), decision_reason: row.decision_reason === null ? null : narrative.from(row.decision_reason) }));
  }
}
