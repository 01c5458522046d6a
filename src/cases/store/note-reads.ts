import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative, Reader } from '../../platform/database/index.js';

export interface NoteLine {
  id: Id; body: string; corrects_id: Id | null; corrected_by: Id | null; author: string; author_id: Id; record_class: RecordClass; entered_at: Instant;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string;
}

const columns = `n.id, n.body, n.corrects_id, later.id AS corrected_by, a.name AS author, n.entered_by AS author_id, n.record_class, n.entered_at,
  n.happened_precision, n.happened_date, n.happened_time, n.happened_zone`;

@Injectable()
export class NoteReads {
  constructor(private readonly reader: Reader) {}

  /** The notes of a case, newest first, corrected ones included. */
  async ofCase(caseId: Id, limit: number): Promise<NoteLine[]> {
    const rows = await this.reader.all<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? ORDER BY n.entered_at DESC, n.id DESC LIMIT ?`, [caseId, limit]);
    return rows.map(opened);
  }

  async count(caseId: Id): Promise<number> {
    return Number((await this.reader.one<{ n: number | string }>('SELECT count(*) AS n FROM note WHERE case_id = ?', [caseId]))!.n); // PostgreSQL counts in text
  }

  async one(caseId: Id, id: Id): Promise<NoteLine | null> {
    const row = await this.reader.one<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? AND n.id = ?`, [caseId, id]);
    return row === null ? null : opened(row);
  }
}

const opened = (row: NoteLine): NoteLine => ({ ...row, body: narrative.from(row.body) });
