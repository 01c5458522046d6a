import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCase } from '../store/case-changes.js';
import { NextStepRow } from '../store/next-step.entity.js';

export interface Settlement { id: Id; version: number; state: 'done' | 'ended'; outcome: string }

/** Settles a next step: done, or ended with a reason. Throws `Stale` when somebody settled it first. */
@Injectable()
export class SettleNextStep {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, settlement: Settlement): Promise<Id> {
    const { id, state } = settlement;
    return this.unitOfWork.run(key, async (work) => {
      await this.within(work, settlement);
      await touchCase(work, key.caseId);
      work.record('case.step.settled', { items: [id], detail: { state } });
      return id;
    });
  }

  /** The row alone, inside a unit that records what settled the step. */
  async within(work: Work, { id, version, state, outcome }: Settlement): Promise<void> {
    await work.revise(NextStepRow, id, version, { state, outcome, settledBy: work.actor.id, settledAt: work.now });
  }
}
