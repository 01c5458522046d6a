import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { weaponsStanding, type WeaponsStanding } from '../rules/weapons.js';
import { AssessmentReads } from '../store/assessment-reads.js';
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
    const answers = current === undefined ? [] : await this.weapons.ofAssessment(current.id);
    const standingAnswers = answers.filter(({ corrected_by }) => corrected_by === null);
    return { begun: current !== undefined, answers, standingAnswers, standing: weaponsStanding(standingAnswers) };
  }
}
