import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { askedProblem } from '../rules/first-reads.js';
import { openAssessment } from '../store/assessment-state.js';
import { determinationState } from '../store/determination-state.js';
import { FirstReadRoundRow } from '../store/first-read.entity.js';
import { roundsOf, stillSealed } from '../store/first-read-reads.js';

/** Asks disciplines of the team for first reads. Throws `Refusal` while another round is sealed, and for a discipline that is not on the team. */
@Injectable()
export class AskForFirstReads {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, disciplines: readonly Discipline[]): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before asking for first reads.');
      const rounds = await roundsOf(work.read, key.caseId);
      if (rounds.some(stillSealed)) throw new Refusal('First reads are asked for already, and still sealed.');
      const { team } = await determinationState(work, key.caseId, key.texts);
      const problem = askedProblem(disciplines, team.map(({ discipline }) => discipline));
      if (problem !== null) throw new Refusal(`${problem}.`);
      const { id } = await work.insert(FirstReadRoundRow, {
        id: newId(), caseId: key.caseId, assessmentId: assessment.id, ordinal: rounds.length + 1, asked: JSON.stringify([...new Set(disciplines)]), openedAt: null, openedBy: null, openedBecause: null, endedAt: null, endedBy: null, endedBecause: null,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCase(work, key.caseId);
      await work.announce('first-reads.asked', id);
      work.record('assessment.first-reads.asked', { items: [id] });
      return id;
    });
  }
}
