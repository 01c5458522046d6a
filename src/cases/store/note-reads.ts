import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { TextScope } from '../rules/text-scope.js';
import { readableIn } from './text-select.js';

export interface NoteLine {
  id: Id; body: string; corrects_id: Id | null; corrected_by: Id | null; author: string; author_id: Id; record_class: RecordClass; entered_at: Instant;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string;
}

const columns = `n.id, n.body, n.corrects_id, later.id AS corrected_by, a.name AS author, n.entered_by AS author_id, n.record_class, n.entered_at,
  n.happened_precision, n.happened_date, n.happened_time, n.happened_zone`;

/** Notes, of those alone that the scope lets through. */
@Injectable()
export class NoteReads {
  constructor(private readonly reader: Reader) {}

  /** The notes of a case, newest first, corrected ones included. */
  async ofCase(caseId: Id, scope: TextScope, limit: number): Promise<NoteLine[]> {
    const open = readableIn(scope, 'n');
    const rows = await this.reader.all<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? AND ${open.sql} ORDER BY n.entered_at DESC, n.id DESC LIMIT ?`, [caseId, ...open.values, limit]);
    return rows.map(opened);
  }

  /** The notes from one of them on, it included, newest first; none where the case has no such note, or not for this reader. */
  async from(caseId: Id, scope: TextScope, id: Id, limit: number): Promise<NoteLine[]> {
    const [open, first] = [readableIn(scope, 'n'), readableIn(scope, 'f')];
    const rows = await this.reader.all<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? AND ${open.sql} AND (n.entered_at, n.id) <= (SELECT f.entered_at, f.id FROM note f WHERE f.case_id = ? AND f.id = ? AND ${first.sql})
      ORDER BY n.entered_at DESC, n.id DESC LIMIT ?`, [caseId, ...open.values, caseId, id, ...first.values, limit]);
    return rows.map(opened);
  }

  /** The ids of the notes next newer than one of them, nearest first. */
  async newerThan(caseId: Id, scope: TextScope, id: Id, limit: number): Promise<Id[]> {
    const open = readableIn(scope, 'n');
    const rows = await this.reader.all<{ id: Id }>(`
      SELECT n.id FROM note n WHERE n.case_id = ? AND ${open.sql} AND (n.entered_at, n.id) > (SELECT f.entered_at, f.id FROM note f WHERE f.case_id = ? AND f.id = ?)
      ORDER BY n.entered_at, n.id LIMIT ?`, [caseId, ...open.values, caseId, id, limit]);
    return rows.map((row) => row.id);
  }

  async count(caseId: Id, scope: TextScope): Promise<number> {
    const open = readableIn(scope, 'n');
    return Number((await this.reader.one<{ n: number | string }>(`SELECT count(*) AS n FROM note n WHERE n.case_id = ? AND ${open.sql}`, [caseId, ...open.values]))!.n); // PostgreSQL counts in text
  }

  async one(caseId: Id, scope: TextScope, id: Id): Promise<NoteLine | null> {
    const open = readableIn(scope, 'n');
    const row = await this.reader.one<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? AND n.id = ? AND ${open.sql}`, [caseId, id, ...open.values]);
    return row === null ? null : opened(row);
  }

  /** The version that stands now of the text that a note is a version of; null where it is not for this reader. */
  async newest(caseId: Id, scope: TextScope, id: Id): Promise<NoteLine | null> {
    const open = readableIn(scope, 'n');
    const row = await this.reader.one<NoteLine>(`
      SELECT ${columns} FROM note n JOIN account a ON a.id = n.entered_by LEFT JOIN note later ON later.corrects_id = n.id
      WHERE n.case_id = ? AND later.id IS NULL AND coalesce(n.origin_id, n.id) = (SELECT coalesce(f.origin_id, f.id) FROM note f WHERE f.id = ?) AND ${open.sql}`, [caseId, id, ...open.values]);
    return row === null ? null : opened(row);
  }
}

const opened = (row: NoteLine): NoteLine => ({ ...row, body: narrative.from(row.body) });
