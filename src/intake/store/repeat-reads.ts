import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import { openToReader } from './report-exclusions.js';

export interface CallLine { repeat: Id; report: Id; other: Id; account: Id; name: string; called_at: Instant; acknowledged_by: string | null; acknowledged_at: Instant | null }
export interface CallDuty { report_id: Id; subject: string | null; subject_described: string; school: string; zone: string; found_at: Instant }

/** Two reports that were found to repeat each other still do, unless humans have confirmed different people. */
const stands = '(r.subject_id IS NULL OR o.subject_id IS NULL OR r.subject_id = o.subject_id)';

@Injectable()
export class RepeatReads {
  constructor(private readonly reader: Reader) {}

  /** Who was called to the repeats of a report, and who has acknowledged them; the newest repeat first. */
  ofReport(report: Id): Promise<CallLine[]> {
    return this.reader.all(`
      SELECT x.id AS repeat, x.report_id AS report, x.other_id AS other, k.account_id AS account, a.name, k.entered_at AS called_at, b.name AS acknowledged_by, y.entered_at AS acknowledged_at
      FROM repeat_report x JOIN repeat_call k ON k.repeat_id = x.id JOIN account a ON a.id = k.account_id LEFT JOIN repeat_acknowledgement y ON y.repeat_id = x.id LEFT JOIN account b ON b.id = y.entered_by
      WHERE x.report_id = ? OR x.other_id = ? ORDER BY x.entered_at DESC, x.id, a.name`, [report, report]);
  }

  /** Reports to whose repeat somebody was called and which nobody has acknowledged, the oldest first. */
  async callsTo(account: Id): Promise<CallDuty[]> {
    const open = openToReader(account);
    const rows = await this.reader.all<CallDuty>(`
      SELECT r.id AS report_id, coalesce(p.name_used, p.full_name) AS subject, r.subject_described, s.name AS school, s.zone, min(x.entered_at) AS found_at
      FROM repeat_call k JOIN repeat_report x ON x.id = k.repeat_id JOIN report r ON r.id = x.report_id JOIN report o ON o.id = x.other_id JOIN school s ON s.id = r.school_id LEFT JOIN person p ON p.id = r.subject_id
      WHERE k.account_id = ? AND ${stands} AND NOT EXISTS (SELECT 1 FROM repeat_acknowledgement y WHERE y.repeat_id = x.id) AND ${open.sql}
      GROUP BY r.id, p.id, s.id ORDER BY min(x.entered_at), r.id`, [account, ...open.values]);
    return rows.map((row) => ({ ...row, subject_described: narrative.from(row.subject_described) }));
  }
}
