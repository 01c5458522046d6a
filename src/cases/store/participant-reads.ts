import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { Part } from '../rules/participants.js';

export interface ParticipantLine { id: Id; part: Part; person_id: Id | null; name: string | null; description: string }

@Injectable()
export class ParticipantReads {
  constructor(private readonly reader: Reader) {}

  async ofCase(caseId: Id): Promise<ParticipantLine[]> {
    const rows = await this.reader.all<ParticipantLine>(`
      SELECT x.id, x.part, x.person_id, coalesce(p.name_used, p.full_name) AS name, x.description
      FROM participant x LEFT JOIN person p ON p.id = x.person_id WHERE x.case_id = ? ORDER BY x.entered_at, x.id`, [caseId]);
    return rows.map((row) => ({ ...row, description: narrative.from(row.description) }));
  }
}
