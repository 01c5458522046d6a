import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Reader, type Ask } from '../../platform/database/index.js';
import type { RemovalRecord } from '../rules/removal-days.js';

@Injectable()
export class RemovalReads {
  constructor(private readonly reader: Reader) {}

  /** Everything entered about a student, oldest first, whichever case it was entered in. */
  ofStudent(student: Id): Promise<RemovalRecord[]> {
    return removalRecords((sql, values) => this.reader.all(sql, values), student);
  }
}

/** The same as a unit of work sees it. */
export const removalRecords = (ask: Ask, student: Id): Promise<RemovalRecord[]> => ask(`
  SELECT r.id, r.case_id AS "caseId", r.step, r.from_day AS "from", r.to_day AS "to", r.day_part AS part, r.reference, r.about_id AS about, r.entered_by AS "by", a.name AS "byName", r.entered_at AS "at"
  FROM removal_record r JOIN account a ON a.id = r.entered_by WHERE r.student_id = ? ORDER BY r.entered_at, r.id`, [student]);
