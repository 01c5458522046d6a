import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCase } from '../store/case-changes.js';
import { InterimMeasureRow } from '../store/safety.entity.js';

export interface NewMeasure { what: string; owner: Id; endsOn: LocalDate }

/** Adds an interim measure: what protects people now, who looks after it, until when. */
@Injectable()
export class AddSafetyMeasure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, measure: NewMeasure): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const id = await this.within(work, key.caseId, measure);
      await touchCase(work, key.caseId);
      work.record('case.measure.added', { items: [id] });
      return id;
    });
  }

  /** The row alone, inside a unit that records more. */
  async within(work: Work, caseId: Id, { what, owner, endsOn }: NewMeasure): Promise<Id> {
    const { id } = await work.insert(InterimMeasureRow, {
      id: newId(), caseId, what, ownerId: owner, endsOn, state: 'open', endReason: null, endedBy: null, endedAt: null,
      recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    await work.announce('case.measure.added', id, caseId);
    return id;
  }
}
