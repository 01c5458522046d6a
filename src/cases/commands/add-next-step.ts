import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Work } from '../../platform/database/index.js';
import { NextStepRow } from '../store/next-step.entity.js';

export interface NewNextStep { what: string; owner: Id; dueOn: LocalDate; source: { kind: string; id: Id | null } }

/** Adds a next step inside the unit of the record it comes from. */
@Injectable()
export class AddNextStep {
  async within(work: Work, caseId: Id, { what, owner, dueOn, source }: NewNextStep): Promise<Id> {
    const { id } = await work.insert(NextStepRow, {
      id: newId(), caseId, sourceKind: source.kind, sourceId: source.id, what, ownerId: owner, dueOn, state: 'open', outcome: null, settledBy: null, settledAt: null,
      recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
    });
    await work.announce('case.step.added', id, caseId);
    return id;
  }
}
