import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { CaseReads, type CaseHead, type MemberLine, type StepLine } from '../store/case-reads.js';
export type { CaseHead, MemberLine, ParticipantLine, StepLine };
import { ParticipantReads, type ParticipantLine } from '../store/participant-reads.js';
import type { CaseKey } from './case-door.js';

/** What stands at the top of every page of a case, and its team, people and next steps. */
@Injectable()
export class CaseOverview {
  constructor(private readonly cases: CaseReads, private readonly people: ParticipantReads) {}

  async head(key: CaseKey): Promise<CaseHead> {
    return (await this.cases.head(key.caseId))!;
  }

  members(key: CaseKey): Promise<MemberLine[]> {
    return this.cases.members(key.caseId);
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
