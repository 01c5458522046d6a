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

  /** The assessments of the case, the newest first: all but that one are frozen. */
  all(key: CaseKey): Promise<readonly AssessmentLine[]> {
    return key.once('assessments', () => this.assessments.ofCase(key.caseId));
  }

  async newest(key: CaseKey): Promise<AssessmentLine | null> {
    return (await this.all(key))[0] ?? null;
  }

  /** Whether there is an assessment to write in. */
  async begun(key: CaseKey): Promise<boolean> {
    const newest = await this.newest(key);
    return newest !== null && newest.frozen_at === null;
  }

  of(key: CaseKey): Promise<Standing> {
    return key.once('assessment', () => this.read(key));
  }

  private async read(key: CaseKey): Promise<Standing> {
    const [all, { definition, wording }] = await Promise.all([this.all(key), this.shelf.pinned(key.facts.protocolSha256)]);
    const [assessment = null, ...earlier] = all;
    return { assessment, earlier, definition, wording, answers: assessment === null ? [] : await this.assessments.answers(assessment.id) };
  }
}
