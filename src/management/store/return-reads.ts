import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { ReturnRecord } from '../rules/return-gate.js';

@Injectable()
export class ReturnReads {
  constructor(private readonly reader: Reader) {}

  /** Holds, signatures, returns and checks of a case, oldest first. */
  ofCase(caseId: Id): Promise<ReturnRecord[]> {
    return returnRecords((sql, values) => this.reader.all(sql, values), caseId);
  }
}

/** The same as a unit of work sees it. */
export async function returnRecords(ask: Ask, caseId: Id): Promise<ReturnRecord[]> {
  const rows = await ask<ReturnRecord>(`
    SELECT r.id, r.step, r.check_id AS "check", r.happened_on AS "on", r.note, r.entered_by AS "by", a.name AS "byName", r.entered_at AS "at"
    FROM return_record r JOIN account a ON a.id = r.entered_by WHERE r.case_id = ? ORDER BY r.entered_at, r.id`, [caseId]);
  return rows.map((row) => ({ ...row, note: narrative.from(row.note) }));
}
