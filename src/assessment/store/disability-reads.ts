import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { PlanConsulted, StatusFound } from '../rules/disability.js';

export interface DisabilityLine {
  id: Id; iep: boolean; section504: boolean; englishLearner: boolean; status: StatusFound; status_note: string; plan_consulted: PlanConsulted;
  took_part: string; why_not: string; author_id: Id; author: string; entered_at: Instant;
}
type Stored = Omit<DisabilityLine, 'iep' | 'section504' | 'englishLearner'> & { iep: number; section_504: number; english_learner: number };

@Injectable()
export class DisabilityReads {
  constructor(private readonly reader: Reader) {}

  /** The answers on disability and language of an assessment, newest first: the first one stands. */
  async ofAssessment(assessmentId: Id): Promise<DisabilityLine[]> {
    const rows = await this.reader.all<Stored>(`
      SELECT x.id, x.iep, x.section_504, x.english_learner, x.status, x.status_note, x.plan_consulted, x.took_part, x.why_not,
             x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM disability_review x JOIN account a ON a.id = x.entered_by WHERE x.assessment_id = ? ORDER BY x.ordinal DESC`, [assessmentId]);
    return rows.map(({ iep, section_504, english_learner, ...row }) => ({
      ...row, iep: iep === 1, section504: section_504 === 1, englishLearner: english_learner === 1,
      status_note: narrative.from(row.status_note), took_part: narrative.from(row.took_part), why_not: narrative.from(row.why_not),
    }));
  }
}
