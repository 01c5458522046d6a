import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import { soughtProblems, type SoughtStatus, type SoughtTexts } from '../rules/sought-sources.js';
import { openAssessment } from '../store/assessment-state.js';
import { refuseCorrection } from '../store/corrections.js';
import { SoughtSourceRow } from '../store/sought-source.entity.js';

export interface NewSource extends SoughtTexts { status: SoughtStatus }

/** Appends what came of asking one of the protocol's sources, or corrects an entry. Throws `Refusal` for one that lacks something, `Stale` for one corrected already. */
@Injectable()
export class RecordSource {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly shelf: ProtocolShelf) {}

  async run(key: CaseKey, given: NewSource, corrects: Id | null = null): Promise<Id> {
    const { definition: { soughtSources } } = await this.shelf.ofCase(key.facts);
    return this.unitOfWork.run(key, async (work) => {
      const assessment = await openAssessment(work, key.caseId);
      if (assessment === null) throw new Refusal('Begin the assessment before recording whom the team asked.');
      const [problem] = soughtProblems(given, soughtSources.map(({ id }) => id));
      if (problem !== undefined) throw new Refusal(`${problem.text}.`);
      if (corrects !== null) await refuseCorrection(work, 'sought_source', key.caseId, corrects);
      const { id } = await work.insert(SoughtSourceRow, {
        id: newId(), assessmentId: assessment.id, caseId: key.caseId, correctsId: corrects, source: given.source, status: given.status, who: given.who, reason: given.reason,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record(corrects === null ? 'assessment.sources.recorded' : 'assessment.sources.corrected', { items: corrects === null ? [id] : [id, corrects] });
      return id;
    });
  }
}
