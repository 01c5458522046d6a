import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { interviewProblems, type GuardianTold, type InterviewPart } from '../rules/interviews.js';
import { openAssessment } from '../store/assessment-state.js';
import { refuseCorrection } from '../store/corrections.js';
import { InterviewRow } from '../store/interview.entity.js';

export interface NewInterview {
  person: string; part: InterviewPart; interviewer: Id; othersPresent: string; language: string; interpreter: string; place: string; happened: Happened;
  quotes: string; impressions: string; guardianTold: GuardianTold; guardianToldDetail: string;
}

/** Appends interview notes, as new ones or as a correction of earlier ones. Throws `Refusal` for notes that lack something. */
@Injectable()
export class AddInterview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { interviewer, happened, ...texts }: NewInterview, corrects: Id | null = null): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before adding interview notes.');
      const [problem] = interviewProblems(texts);
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      if (corrects !== null) await refuseCorrection(work, 'interview', key.caseId, corrects);
      const { id } = await work.insert(InterviewRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, interviewerId: interviewer, ...texts,
        happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record(corrects === null ? 'assessment.interview.added' : 'assessment.interview.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }
}
