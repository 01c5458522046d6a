import { Injectable } from '@nestjs/common';
import { readableIn, type TextScope } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { ContactWay } from '../rules/family-contacts.js';
import type { ClassedLine, EnteredLine, HappenedLine } from './interview-reads.js';

export interface FamilyContactLine extends HappenedLine, EnteredLine, ClassedLine {
  guardian_id: Id | null; with_whom: string; way: ContactWay; contacted_by_id: Id; contacted_by: string; language: string; interpreter: string; said: string;
}

@Injectable()
export class FamilyContactReads {
  constructor(private readonly reader: Reader) {}

  /** The contacts with the family in a case that the scope lets through, newest first, corrected ones included. */
  async ofCase(caseId: Id, scope: TextScope): Promise<FamilyContactLine[]> {
    const open = readableIn(scope, 'x');
    const rows = await this.reader.all<FamilyContactLine>(`
      SELECT x.id, x.assessment_id, x.corrects_id, later.id AS corrected_by, x.guardian_id, x.with_whom, x.way, x.contacted_by_id,
             c.name AS contacted_by, x.language, x.interpreter, x.happened_precision, x.happened_date, x.happened_time, x.happened_zone, x.said,
             x.record_class, x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM family_contact x JOIN account a ON a.id = x.entered_by JOIN account c ON c.id = x.contacted_by_id
      LEFT JOIN family_contact later ON later.corrects_id = x.id WHERE x.case_id = ? AND ${open.sql} ORDER BY x.entered_at DESC, x.id DESC`, [caseId, ...open.values]);
    return rows.map((row) => ({ ...row, with_whom: narrative.from(row.with_whom), language: narrative.from(row.language), interpreter: narrative.from(row.interpreter), said: narrative.from(row.said) }));
  }
}
