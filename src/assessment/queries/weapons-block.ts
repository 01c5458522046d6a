import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { weaponsStanding, type WeaponsStanding } from '../rules/weapons.js';
import { AssessmentReads, type AssessmentLine } from '../store/assessment-reads.js';
import { WeaponsReads, type WeaponsLine } from '../store/weapons-reads.js';
export type { WeaponsLine };

export interface WeaponsLines {
  begun: boolean;
  /** Oldest first, corrected ones included. */
  answers: WeaponsLine[];
  /** Those that no correction has replaced. */
  standingAnswers: WeaponsLine[];
  standing: WeaponsStanding;
}

/** Who was asked about weapons in the current assessment, and where that stands. */
@Injectable()
export class WeaponsBlock {
  constructor(private readonly assessments: AssessmentReads, private readonly weapons: WeaponsReads) {}

  async read(key: CaseKey): Promise<WeaponsLines> {
    const [current] = await this.assessments.ofCase(key.caseId);
    return this.of(current ?? null);
  }

  /** The same for an assessment that was read already. */
  async of(assessment: AssessmentLine | null): Promise<WeaponsLines> {
    const answers = assessment === null ? [] : await this.weapons.ofAssessment(assessment.id);
    const standingAnswers = answers.filter(({ corrected_by }) => corrected_by === null);
    return { begun: assessment !== null, answers, standingAnswers, standing: weaponsStanding(standingAnswers) };
  }
}
