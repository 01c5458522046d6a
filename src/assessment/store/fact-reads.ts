import { Injectable } from '@nestjs/common';
import { readableIn, type TextScope } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { FactSource } from '../rules/facts.js';
import type { ClassedLine, EnteredLine, HappenedLine } from './interview-reads.js';

export interface FactLine extends HappenedLine, EnteredLine, ClassedLine {
  origin_id: Id | null; number: number; what: string; source: FactSource; source_detail: string; learned_on: LocalDate;
  /** First versions of the facts that it was said to agree with. */
  supported_by: Id[];
}

@Injectable()
export class FactReads {
  constructor(private readonly reader: Reader) {}

  ofCase(caseId: Id, scope: TextScope): Promise<FactLine[]> {
    return factsOf((sql, values) => this.reader.all(sql, values), caseId, scope);
  }
}

/** The facts of a case that the scope lets through, by number and then by version, corrected ones included. */
export async function factsOf(ask: Ask, caseId: Id, scope: TextScope): Promise<FactLine[]> {
  const open = readableIn(scope, 'x');
  const rows = await ask<Omit<FactLine, 'supported_by'> & { supported_by: string }>(`
    SELECT x.id, x.assessment_id, x.corrects_id, x.origin_id, later.id AS corrected_by, x.number, x.what, x.source, x.source_detail, x.happened_precision, x.happened_date, x.happened_time, x.happened_zone,
           x.learned_on, x.supported_by, x.record_class, x.entered_by AS author_id, a.name AS author, x.entered_at
    FROM case_fact x JOIN account a ON a.id = x.entered_by LEFT JOIN case_fact later ON later.corrects_id = x.id
    WHERE x.case_id = ? AND ${open.sql} ORDER BY x.number, x.entered_at, x.id`, [caseId, ...open.values]);
  return rows.map((row) => ({ ...row, what: narrative.from(row.what), source_detail: narrative.from(row.source_detail), supported_by: JSON.parse(row.supported_by) as Id[] }));
}
