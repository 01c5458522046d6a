import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { FindPeople } from '../../people/index.js';
import { isAnswered, isAsked, type StatusOnRecord } from '../rules/disability.js';
import type { AssessmentLine } from '../store/assessment-reads.js';
import { DisabilityReads, type DisabilityLine } from '../store/disability-reads.js';
import { CurrentAssessment } from './current-assessment.js';
export type { DisabilityLine };

/** `byHand`: the student was entered here and comes from no other system, so that an empty record says nothing. */
export interface DisabilityLines { begun: boolean; asked: boolean; answered: boolean; onRecord: StatusOnRecord; byHand: boolean; answers: DisabilityLine[] }

/** The subject's status on record, and what the current assessment says about it, newest first. */
@Injectable()
export class DisabilityBlock {
  constructor(private readonly current: CurrentAssessment, private readonly reviews: DisabilityReads, private readonly people: FindPeople) {}

  read(key: CaseKey): Promise<DisabilityLines> {
    return key.once('disability', async () => this.of(key, await this.current.newest(key)));
  }

  private async of(key: CaseKey, assessment: AssessmentLine | null): Promise<DisabilityLines> {
    const [person, answers] = await Promise.all([this.people.one(key.facts.subject), assessment === null ? [] : this.reviews.ofAssessment(assessment.id)]);
    const { kind, iep, section504, englishLearner, byHand } = person!;
    const onRecord = { kind, iep, section504, englishLearner };
    return { begun: assessment !== null, asked: isAsked(onRecord), answered: isAnswered(answers[0] ?? null, onRecord), onRecord, byHand, answers };
  }
}
