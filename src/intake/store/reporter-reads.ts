import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, narrative, Reader } from '../../platform/database/index.js';
import type { ReportState } from '../rules/triage-outcomes.js';

export interface OwnReport { receipt: string; subject_described: string; school: string; zone: string; state: ReportState; immediate_danger: 0 | 1; confidential: 0 | 1; followed_up_at: Instant | null; entered_at: Instant }

const own = `SELECT r.receipt, r.subject_described, s.name AS school, s.zone, r.state, r.immediate_danger, r.confidential, r.followed_up_at, r.entered_at
  FROM report r JOIN school s ON s.id = r.school_id
  WHERE (r.reporter_id = ? OR r.reporter_id IN (SELECT id FROM reporter_identity WHERE account_id = ?))`;

/** The only place that reads who a confidential reporter is. */
@Injectable()
export class ReporterReads {
  constructor(private readonly reader: Reader) {}

  /** What one person has reported, newest first. */
  async ownReports(account: Id, limit: number): Promise<OwnReport[]> {
    return (await this.reader.all<OwnReport>(`${own} ORDER BY r.entered_at DESC, r.id DESC LIMIT ?`, [account, account, limit])).map(opened);
  }

  /** Null for a receipt that is not this person's. */
  async ownReport(account: Id, receipt: string): Promise<OwnReport | null> {
    const row = await this.reader.one<OwnReport>(`${own} AND r.receipt = ?`, [account, account, receipt]);
    return row === null ? null : opened(row);
  }

  /** Who reported; `account` is read through the identity where it is kept apart. */
  who(report: Id): Promise<{ account: Id; name: string } | null> {
    return this.reader.one(`
      SELECT a.id AS account, a.name FROM report r LEFT JOIN reporter_identity i ON i.id = r.reporter_id JOIN account a ON a.id = coalesce(i.account_id, r.reporter_id)
      WHERE r.id = ?`, [report]);
  }

  /** Which of these ids stand for a confidential reporter. */
  async standIns(ids: readonly Id[]): Promise<Set<Id>> {
    const rows = await this.reader.all<{ id: Id }>(`SELECT id FROM reporter_identity WHERE id IN ${list(ids.length)}`, ids);
    return new Set(rows.map(({ id }) => id));
  }
}

const opened = (row: OwnReport): OwnReport => ({ ...row, subject_described: narrative.from(row.subject_described) });
