import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { progress, requiredBlocks, type AnswerKind, type Definition, type Known, type PersonKind, type Progress } from '../../protocols/index.js';
import { inTheWay, type Obstacle } from '../rules/readiness.js';
import type { AnswerLine } from '../store/assessment-reads.js';
import { DraftReads } from '../store/draft-reads.js';
import { CurrentAssessment, type Standing } from './current-assessment.js';
import { DisabilityBlock, type DisabilityLines } from './disability-block.js';
import { WeaponsBlock, type WeaponsLines } from './weapons-block.js';

export interface AssessmentLines extends Standing {
  progress: Progress;
  weapons: WeaponsLines;
  disability: DisabilityLines;
  /** Blocks that the protocol requires of this case. */
  required: readonly string[];
  obstacles: Obstacle[];
  /** Themes on which the viewer has a draft. */
  drafts: string[];
}

/** Where the current assessment stands: numbers of questions, blocks, and what is in the way of a determination. */
@Injectable()
export class AssessmentOverview {
  constructor(
    private readonly current: CurrentAssessment, private readonly weaponsBlock: WeaponsBlock, private readonly disabilityBlock: DisabilityBlock, private readonly drafts: DraftReads,
  ) {}

  read(key: CaseKey): Promise<AssessmentLines> {
    return key.once('assessment overview', () => this.lines(key));
  }

  private async lines(key: CaseKey): Promise<AssessmentLines> {
    const standing = await this.current.of(key);
    const { assessment, answers, definition } = standing;
    const [weapons, disability, drafts] = await Promise.all([
      this.weaponsBlock.read(key), this.disabilityBlock.read(key), assessment === null ? [] : this.drafts.themes(assessment.id, key.viewer.account),
    ]);
    const done = progress(definition, answers.map(recorded));
    const required = requiredBlocks(definition, known(definition, answers, disability)).map(({ id }) => id);
    const obstacles = inTheWay({ begun: assessment !== null, themes: done.themes, required, weapons: weapons.standing, disabilityAnswered: disability.answered });
    return { ...standing, progress: done, weapons, disability, required, obstacles, drafts };
  }
}

export const recorded = ({ question, answer, ended }: AnswerLine) => ({ question, answer, ended: ended === 1 });

/** What the protocol's conditions on blocks may ask; there is no level before the blocks are answered. */
function known({ levels }: Definition, answers: readonly AnswerLine[], { asked, onRecord }: DisabilityLines): Known {
  const facts = [...(asked ? ['subject-is-student'] : []), ...(onRecord.iep || onRecord.section504 ? ['subject-has-plan'] : [])];
  return { levels: levels.map(({ id }) => id), level: null, answers: new Map<string, AnswerKind>(answers.map(({ question, answer }) => [question, answer])), facts: new Set(facts), person: onRecord.kind as PersonKind };
}
