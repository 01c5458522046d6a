import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { asksAboutPlan, disabilityProblems, isAsked, type DisabilityTexts, type PlanConsulted, type StatusFound } from '../rules/disability.js';
import { openAssessment } from '../store/assessment-state.js';
import { DisabilityReviewRow } from '../store/disability-review.entity.js';

export interface NewDisabilityAnswer extends DisabilityTexts { status: StatusFound }
interface PersonRead { kind: string; iep: 0 | 1; section_504: 0 | 1; english_learner: 0 | 1 }

/**
 * Appends what the team did about the student's plan and language needs, with the status on record at this moment.
 * Throws `Refusal` for an answer that lacks something, and for somebody who is no student.
 */
@Injectable()
export class RecordDisability {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, given: NewDisabilityAnswer): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before answering this.');
      const [person] = await work.read<PersonRead>('SELECT kind, iep, section_504, english_learner FROM person WHERE id = ?', [key.facts.subject]);
      const { kind, iep, section_504: section504, english_learner: englishLearner } = person!;
      const onRecord = { kind, iep: iep === 1, section504: section504 === 1, englishLearner: englishLearner === 1 };
      if (!isAsked(onRecord)) throw new Refusal('This part is for students. The person of concern is not one.');
      const [problem] = disabilityProblems(given, onRecord);
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const ofPlan = asksAboutPlan(given.status, onRecord) && given.planConsulted !== 'no-plan';
      const [last] = await work.read<{ ordinal: number }>('SELECT ordinal FROM disability_review WHERE assessment_id = ? ORDER BY ordinal DESC LIMIT 1', [assessment.id]);
      const { id } = await work.insert(DisabilityReviewRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, ordinal: (last?.ordinal ?? 0) + 1, iep, section504, englishLearner, status: given.status,
        statusNote: given.status === 'differs' ? given.statusNote : '', planConsulted: ofPlan ? (given.planConsulted as PlanConsulted) : 'no-plan',
        tookPart: ofPlan ? given.tookPart : '', whyNot: ofPlan ? given.whyNot : '', recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record('assessment.disability.recorded', { items: [id] });
      return id;
    });
  }
}
