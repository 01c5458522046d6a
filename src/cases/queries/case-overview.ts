import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { LevelSource, type Rating } from '../ports/level-source.js';
import { CaseReads, type CaseHead as HeadLine, type MemberLine, type StepLine } from '../store/case-reads.js';
import { ParticipantReads, type ParticipantLine } from '../store/participant-reads.js';
import type { CaseKey } from './case-door.js';

export type { MemberLine, ParticipantLine, StepLine };

/** Whose case it is, with the level of concern that stands. */
export interface CaseHead extends HeadLine { level: Rating | null }

/** What stands at the top of every page of a case, and its team, people and next steps. */
@Injectable()
export class CaseOverview {
  constructor(private readonly cases: CaseReads, private readonly people: ParticipantReads, private readonly levels: LevelSource) {}

  head(key: CaseKey): Promise<CaseHead> {
    return key.once('head', async () => {
      const [head, level] = await Promise.all([this.cases.head(key.caseId), this.levels.of(key)]);
      return { ...head!, level };
    });
  }

  members(key: CaseKey): Promise<MemberLine[]> {
    return key.once('members', () => this.cases.members(key.caseId));
  }

  participants(key: CaseKey): Promise<ParticipantLine[]> {
    return this.people.ofCase(key.caseId);
  }

  steps(key: CaseKey): Promise<StepLine[]> {
    return this.cases.steps(key.caseId);
  }

  step(key: CaseKey, id: Id): Promise<StepLine | null> {
    return this.cases.step(key.caseId, id);
  }
}
