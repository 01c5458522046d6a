import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { TaskRecord } from '../rules/pack-tasks.js';

@Injectable()
export class TaskReads {
  constructor(private readonly reader: Reader) {}

  /** Everything recorded about the tasks of a case, oldest first. */
  ofCase(caseId: Id): Promise<TaskRecord[]> {
    return taskRecords((sql, values) => this.reader.all(sql, values), caseId);
  }

  /** When anything of the case last changed. */
  changedAt(caseId: Id): Promise<Instant> {
    return lastChange((sql, values) => this.reader.all(sql, values), caseId);
  }
}

/** The same as a unit of work sees it. */
export async function taskRecords(ask: Ask, caseId: Id): Promise<TaskRecord[]> {
  const rows = await ask<TaskRecord>(`
    SELECT t.id, t.task, t.step, t.by_whom AS "byWhom", t.happened_on AS "on", t.how, t.entered_by AS "by", a.name AS "byName", t.entered_at AS "at"
    FROM task_record t JOIN account a ON a.id = t.entered_by WHERE t.case_id = ? ORDER BY t.entered_at, t.id`, [caseId]);
  return rows.map((row) => ({ ...row, byWhom: narrative.from(row.byWhom), how: narrative.from(row.how) }));
}

/** For a unit that decides by what was read before it began: another moment means that something changed meanwhile. */
export async function lastChange(ask: Ask, caseId: Id): Promise<Instant> {
  const [row] = await ask<{ updated_at: Instant }>('SELECT updated_at FROM case_file WHERE id = ?', [caseId]);
  return row!.updated_at;
}
