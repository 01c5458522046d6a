import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, Reader } from '../../platform/database/index.js';

export interface LinkLine { id: Id; other: Id; number: string; school: string; manager: string; reason: string }

@Injectable()
export class LinkReads {
  constructor(private readonly reader: Reader) {}

  /** Cases linked from here or to here; sealed ones are nowhere. */
  async ofCase(caseId: Id): Promise<LinkLine[]> {
    const rows = await this.reader.all<LinkLine>(`
      SELECT l.id, c.id AS other, c.number, s.name AS school, a.name AS manager, l.reason
      FROM linked_case l JOIN case_file c ON c.id = CASE WHEN l.case_id = ? THEN l.other_case_id ELSE l.case_id END
      JOIN school s ON s.id = c.school_id JOIN account a ON a.id = c.manager_id
      WHERE (l.case_id = ? OR l.other_case_id = ?) AND c.is_sealed = 0 ORDER BY l.entered_at, l.id`, [caseId, caseId, caseId]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
  }

  async byNumber(number: string): Promise<Id | null> {
    return (await this.reader.one<{ id: Id }>('SELECT id FROM case_file WHERE number = ?', [number]))?.id ?? null;
  }
}
