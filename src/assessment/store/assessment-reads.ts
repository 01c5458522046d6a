import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { AnswerKind } from '../../protocols/index.js';
import { factsIn } from './assessment-state.js';
import { versionOf } from './version-of.js';
import type { SourceKind } from '../rules/sources.js';

export interface AssessmentLine { id: Id; ordinal: number; begun_by: Id; begun_at: Instant; frozen_at: Instant | null; protocol_sha256: string | null }

export interface AnswerLine {
  id: Id; question: string; ordinal: number; answer: AnswerKind; ended: 0 | 1; narrative: string; sources: SourceKind[]; source_detail: string;
  /** First versions of the facts that it rests on. */
  facts: Id[];
  owner_id: Id | null; owner: string | null; due_on: LocalDate | null; step_id: Id | null; tried_by: string | null; tried_how: string | null; tried_why: string | null;
  author_id: Id; author: string; entered_at: Instant;
  /** The version that asked. */
  protocol_sha256: string;
}

@Injectable()
export class AssessmentReads {
  constructor(private readonly reader: Reader) {}

  /** The assessments of a case, the newest first: all but that one are frozen. */
  ofCase(caseId: Id): Promise<AssessmentLine[]> {
    return this.reader.all(`SELECT x.id, x.ordinal, x.begun_by, x.begun_at, x.frozen_at, CASE WHEN x.frozen_at IS NULL THEN NULL ELSE ${versionOf('x')} END AS protocol_sha256 FROM assessment x WHERE x.case_id = ? ORDER BY x.ordinal DESC`, [caseId]);
  }

  /** Every answer of an assessment, superseded ones included; those to one question in the order in which they were recorded. */
  async answers(assessmentId: Id): Promise<AnswerLine[]> {
    const rows = await this.reader.all<Omit<AnswerLine, 'sources' | 'facts'> & { sources: string; facts: string | null }>(`
      SELECT x.id, x.question, x.ordinal, x.answer, x.ended, x.narrative, x.sources, x.source_detail, x.facts, x.owner_id, o.name AS owner, x.due_on, x.step_id,
             x.tried_by, x.tried_how, x.tried_why, x.entered_by AS author_id, a.name AS author, x.entered_at, ${versionOf('x')} AS protocol_sha256
      FROM assessment_answer x JOIN account a ON a.id = x.entered_by LEFT JOIN account o ON o.id = x.owner_id
      WHERE x.assessment_id = ? ORDER BY x.ordinal, x.entered_at, x.id`, [assessmentId]);
    return rows.map((row) => ({
      ...row, sources: JSON.parse(row.sources) as SourceKind[], facts: factsIn(row.facts), narrative: narrative.from(row.narrative), source_detail: narrative.from(row.source_detail),
      tried_by: opened(row.tried_by), tried_how: opened(row.tried_how), tried_why: opened(row.tried_why),
    }));
  }
}

const opened = (stored: string | null): string | null => (stored === null ? null : narrative.from(stored));
