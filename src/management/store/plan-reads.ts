import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader, type Work } from '../../platform/database/index.js';
import type { PlanApproval, PlanWords } from '../rules/plan.js';

export interface PlanLine extends PlanWords { id: Id; changedBy: Id; changedByName: string; changedAt: Instant; version: number }

interface PlanRecord { id: Id; goals: string; student_part: string; family_part: string; changed_by: Id; name: string; changed_at: Instant; version: number }

@Injectable()
export class PlanReads {
  constructor(private readonly reader: Reader) {}

  async words(caseId: Id): Promise<PlanLine | null> {
    const row = await this.reader.one<PlanRecord>(`
      SELECT p.id, p.goals, p.student_part, p.family_part, p.changed_by, a.name, p.changed_at, p.version
      FROM support_plan p JOIN account a ON a.id = p.changed_by WHERE p.case_id = ?`, [caseId]);
    if (row === null) return null;
    return {
      id: row.id, goals: narrative.from(row.goals), studentPart: narrative.from(row.student_part), familyPart: narrative.from(row.family_part),
      changedBy: row.changed_by, changedByName: row.name, changedAt: row.changed_at, version: row.version,
    };
  }

  /** Every approval, newest first. */
  approvals(caseId: Id): Promise<PlanApproval[]> {
    return this.reader.all<PlanApproval>(`
      SELECT p.id, p.edition, p.entered_by AS "by", a.name, p.entered_at AS "at"
      FROM plan_approval p JOIN account a ON a.id = p.entered_by WHERE p.case_id = ? ORDER BY p.entered_at DESC, p.id DESC`, [caseId]);
  }
}

/** The words of a case's plan as this unit sees them. */
export async function planWithin(work: Work, caseId: Id): Promise<(PlanWords & { id: Id; changedBy: Id; version: number }) | null> {
  const [row] = await work.read<PlanRecord>('SELECT id, goals, student_part, family_part, changed_by, version FROM support_plan WHERE case_id = ?', [caseId]);
  return row === undefined ? null : { id: row.id, goals: narrative.from(row.goals), studentPart: narrative.from(row.student_part), familyPart: narrative.from(row.family_part), changedBy: row.changed_by, version: row.version };
}
