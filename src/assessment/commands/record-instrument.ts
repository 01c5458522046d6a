import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { instrumentProblems, type GivenInstrument, type InstrumentName } from '../rules/instruments.js';
import { openAssessment } from '../store/assessment-state.js';
import { InstrumentRow } from '../store/instrument.entity.js';

/** Appends that an instrument of others was used, with the conclusion in words. Throws `Refusal` for one that lacks something or holds a score. */
@Injectable()
export class RecordInstrument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, given: GivenInstrument): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before recording an instrument.');
      const [problem] = instrumentProblems(given, dayIn(key.facts.zone, work.now));
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      const { id } = await work.insert(InstrumentRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, ...given, instrument: given.instrument as InstrumentName, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record('assessment.instrument.recorded', { items: [id], detail: {} });
      return id;
    });
  }
}
