import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { meantAsProtective, protectiveProblems, type ProtectiveFinding, type ProtectiveTexts } from '../rules/protective-factors.js';
import { openAssessment } from '../store/assessment-state.js';
import { refuseCorrection } from '../store/corrections.js';
import { ProtectiveFactorRow } from '../store/protective-factor.entity.js';

export interface NewProtective extends ProtectiveTexts { finding: ProtectiveFinding }

/** Appends a protective factor, or that the team asked and found none; or corrects an entry. Throws `Refusal` for one that lacks something, `Stale` for one corrected already. */
@Injectable()
export class RecordProtective {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, wanted: NewProtective, corrects: Id | null = null): Promise<Id> {
    const given = meantAsProtective(wanted);
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before recording protective factors.');
      const [problem] = protectiveProblems(given);
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      if (corrects !== null) await refuseCorrection(work, 'protective_factor', key.caseId, corrects);
      const { id } = await work.insert(ProtectiveFactorRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, finding: given.finding, body: given.body, asked: given.asked,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record(corrects === null ? 'assessment.protective.recorded' : 'assessment.protective.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }
}
