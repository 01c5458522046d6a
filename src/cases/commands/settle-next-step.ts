import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCase } from '../store/case-changes.js';
import { NextStepRow } from '../store/next-step.entity.js';

export interface Settlement { id: Id; version: number; state: 'done' | 'ended'; outcome: string }

/** Settles a next step: done, or ended with a reason. Throws `Stale` when somebody settled it first. */
@Injectable()
export class SettleNextStep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { id, version, state, outcome }: Settlement): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      await work.revise(NextStepRow, id, version, { state, outcome, settledBy: work.actor.id, settledAt: work.now });
      await touchCase(work, key.caseId);
      work.record('case.step.settled', { items: [id], detail: { state } });
      return id;
    });
  }
}
