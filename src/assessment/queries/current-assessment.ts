import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { ProtocolShelf, type Definition, type Wording } from '../../protocols/index.js';
import { AssessmentReads, type AnswerLine, type AssessmentLine } from '../store/assessment-reads.js';

export type { AnswerLine };

export interface Standing {
  /** Null until somebody begins one. */
  assessment: AssessmentLine | null;
  /** Earlier assessments of the case, all frozen, newest first. */
  earlier: AssessmentLine[];
  /** Every answer of the current one, oldest first. */
  answers: AnswerLine[];
  definition: Definition;
  wording: Wording;
}

/** The assessment that a case is in now, on the protocol the case is pinned to. */
@Injectable()
export class CurrentAssessment {
  constructor(private readonly assessments: AssessmentReads, private readonly shelf: ProtocolShelf) {}

  /** Whether there is an assessment to write in. */
  async begun(key: CaseKey): Promise<boolean> {
    const [newest] = await this.assessments.ofCase(key.caseId);
    return newest !== undefined && newest.frozen_at === null;
  }

  async of(key: CaseKey): Promise<Standing> {
    const [all, { definition, wording }] = await Promise.all([this.assessments.ofCase(key.caseId), this.shelf.ofCase(key.facts)]);
    const [assessment = null, ...earlier] = all;
    return { assessment, earlier, definition, wording, answers: assessment === null ? [] : await this.assessments.answers(assessment.id) };
  }
}
