import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { PlanWords } from '../rules/plan.js';
import { SupportPlanRow } from '../store/plan.entity.js';
import { planWithin } from '../store/plan-reads.js';

/** Writes the words of a case's plan in place. `version` is the one the writer saw, 0 for none yet; says `stale` when somebody saved first. */
@Injectable()
export class WritePlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { goals, studentPart, familyPart }: PlanWords, version: number): Promise<{ id: Id } | { stale: true }> {
    const words = { goals, studentPart, familyPart };
    return this.unitOfWork.run<{ id: Id } | { stale: true }>(key, async (work) => {
      const before = await planWithin(work, key.caseId);
      const stamp = { changedBy: work.actor.id, changedAt: work.now };
      const id = before?.id ?? newId();
      if (before === null) {
        await work.insert(SupportPlanRow, { id, caseId: key.caseId, ...words, ...stamp, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
      } else await work.revise(SupportPlanRow, id, version, { ...words, ...stamp });
      await touchCase(work, key.caseId);
      work.record('plan.written', { items: [id] });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof Stale) return { stale: true };
      throw cause;
    });
  }
}
