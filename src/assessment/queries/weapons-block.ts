import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { weaponsStanding, type WeaponsStanding } from '../rules/weapons.js';
import type { AssessmentLine } from '../store/assessment-reads.js';
import { WeaponsReads, type WeaponsLine } from '../store/weapons-reads.js';
import { CurrentAssessment } from './current-assessment.js';
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
  constructor(private readonly current: CurrentAssessment, private readonly weapons: WeaponsReads) {}

  read(key: CaseKey): Promise<WeaponsLines> {
    return key.once('weapons', async () => this.of(await this.current.newest(key)));
  }

  private async of(assessment: AssessmentLine | null): Promise<WeaponsLines> {
    const answers = assessment === null ? [] : await this.weapons.ofAssessment(assessment.id);
    const standingAnswers = answers.filter(({ corrected_by }) => corrected_by === null);
    return { begun: assessment !== null, answers, standingAnswers, standing: weaponsStanding(standingAnswers) };
  }
}
