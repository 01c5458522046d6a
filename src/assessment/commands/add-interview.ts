import { Injectable } from '@nestjs/common';
import { correctionIsTheWriters, touchCaseForText, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { interviewProblems, sittingProblems, type GuardianTold, type InterviewPart, type Recorded } from '../rules/interviews.js';
import { openAssessment } from '../store/assessment-state.js';
import { correctedText } from '../store/corrections.js';
import { InterviewRow } from '../store/interview.entity.js';

export interface NewInterview {
  person: string; part: InterviewPart; interviewer: Id; othersPresent: string; language: string; interpreter: string; place: string; happened: Happened;
  quotes: string; impressions: string; guardianTold: GuardianTold; guardianToldDetail: string;
  /** HH:MM of the same day, '' for not told; `recorded` null where nobody said. */
  endedTime?: string; recorded?: Recorded | null; recording?: string; recordClass?: RecordClass;
}

/** Appends interview notes, for the team or the readers of `recordClass`, as new ones or as a correction of earlier ones, which keeps their readers. Throws `Refusal` for notes that lack something. */
@Injectable()
export class AddInterview {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { interviewer, happened, recordClass = 'team', endedTime = '', recorded = null, recording = '', ...texts }: NewInterview, corrects: Id | null = null): Promise<Id> {
    if (corrects === null && !key.mayWrite(recordClass)) throw new Refusal('You may not write texts for these readers.');
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before adding interview notes.');
      const [problem] = [...interviewProblems(texts), ...sittingProblems({ started: happened.time ?? '', ended: endedTime, recorded: recorded ?? '', recording })];
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const before = corrects === null ? null : await correctedText(work, 'interview', key.caseId, corrects);
      if (before !== null && key.textRight({ recordClass: before.record_class, author: before.author_id }) !== 'write') throw new Refusal(correctionIsTheWriters);
      const { id } = await work.insert(InterviewRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, originId: before?.origin ?? null, interviewerId: interviewer, ...texts,
        endedTime: endedTime === '' ? null : endedTime, recorded, recording: recorded === null || recorded === 'no' ? null : recording,
        happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone,
        recordClass: before?.record_class ?? recordClass, enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCaseForText(work, key.caseId, before?.record_class ?? recordClass);
      work.record(corrects === null ? 'assessment.interview.added' : 'assessment.interview.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }
}
