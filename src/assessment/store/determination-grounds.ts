import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';

export type GroundKind = 'answer' | 'interview' | 'family-contact' | 'weapons' | 'disability';

/** A record that a determination may rest on, or rested on once. `topic` and `said` are fixed words of their kind; `name` is as typed. */
export interface GroundLine {
  kind: GroundKind; id: Id; assessment_id: Id; topic: string; said: string; name: string; record_class: RecordClass; author: string; entered_at: Instant;
  /** 0 for what was answered anew or corrected since. */
  stands: 0 | 1;
}

@Injectable()
export class DeterminationGrounds {
  constructor(private readonly reader: Reader) {}

  ofCase(caseId: Id): Promise<GroundLine[]> {
    return groundsOf((sql, values) => this.reader.all(sql, values), caseId);
  }
}

/** Every record of a case that can be a ground, of frozen assessments too, in the order of entry. */
export async function groundsOf(ask: Ask, caseId: Id): Promise<GroundLine[]> {
  const rows = await ask<GroundLine>(`
    SELECT g.*, a.name AS author FROM (
      ${appended('assessment_answer', `'answer' AS kind, x.question AS topic, CASE x.ended WHEN 1 THEN 'ended' ELSE x.answer END AS said, '' AS name`, 'AND y.question = x.question')}
      UNION ALL ${appended('disability_review', `'disability' AS kind, x.status AS topic, x.plan_consulted AS said, '' AS name`, '')}
      UNION ALL ${corrected('interview', `'interview' AS kind, x.part AS topic, '' AS said, x.person AS name`)}
      UNION ALL ${corrected('family_contact', `'family-contact' AS kind, x.way AS topic, '' AS said, x.with_whom AS name`)}
      UNION ALL ${corrected('weapons_answer', `'weapons' AS kind, x.asked_of AS topic, x.answer AS said, x.asked_of_name AS name`)}
    ) g JOIN account a ON a.id = g.entered_by ORDER BY g.entered_at, g.id`, [caseId, caseId, caseId, caseId, caseId]);
  return rows.map((row) => ({ ...row, name: narrative.from(row.name) }));
}

/** Rows of which the last one stands. */
const appended = (table: string, columns: string, same: string): string => `
  SELECT ${columns}, x.id, x.assessment_id, x.record_class, x.entered_by, x.entered_at,
         CASE WHEN EXISTS (SELECT 1 FROM ${table} y WHERE y.assessment_id = x.assessment_id ${same} AND y.ordinal > x.ordinal) THEN 0 ELSE 1 END AS stands
  FROM ${table} x WHERE x.case_id = ?`;

/** Rows of which each stands until another one corrects it. */
const corrected = (table: string, columns: string): string => `
  SELECT ${columns}, x.id, x.assessment_id, x.record_class, x.entered_by, x.entered_at,
         CASE WHEN EXISTS (SELECT 1 FROM ${table} y WHERE y.corrects_id = x.id) THEN 0 ELSE 1 END AS stands
  FROM ${table} x WHERE x.case_id = ?`;
