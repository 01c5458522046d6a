import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { PlanReadiness } from '../queries/plan-readiness.js';
import { CaseTasks } from '../queries/case-tasks.js';
import { editionOf, meansGaps, ownPlanGaps, planGaps, type PlanGap } from '../rules/plan.js';
import { itemsWithin } from '../store/intervention-reads.js';
import { PlanApprovalRow } from '../store/plan.entity.js';
import { planWithin } from '../store/plan-reads.js';
import { lastChange, TaskReads } from '../store/task-reads.js';

class NotReady extends Error {
  constructor(readonly gaps: PlanGap[]) {
    super('the plan has gaps');
  }
}

export type Approved = { id: Id } | { gaps: PlanGap[] } | { stale: true };

/** Approves the edition of the plan that the approver saw. Says what keeps it from being approved (items, its writer, the level, gates of the protocol, a weapon within reach), and `stale` when the plan changed meanwhile. */
@Injectable()
export class ApprovePlan {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly tasks: CaseTasks, private readonly readiness: PlanReadiness, private readonly reads: TaskReads) {}

  async run(key: CaseKey, edition: number): Promise<Approved> {
    const readAt = await this.reads.changedAt(key.caseId);
    const before = [...await this.readiness.of(key), ...meansGaps(await this.tasks.open(key))];
    return this.unitOfWork.run<Approved>(key, async (work) => {
      const words = await planWithin(work, key.caseId);
      const items = await itemsWithin(work, key.caseId);
      if (editionOf(words?.version ?? 0, items) !== edition) throw new Stale('support_plan', key.caseId);
      const gaps = [...planGaps(words, items), ...ownPlanGaps(words?.changedBy ?? null, work.actor.id), ...before];
      if (await lastChange(work.read, key.caseId) !== readAt) throw new Stale('case_file', key.caseId); // what was asked above may have changed
      if (gaps.length > 0) throw new NotReady(gaps);
      const { id } = await work.insert(PlanApprovalRow, { id: newId(), caseId: key.caseId, edition, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      await touchCase(work, key.caseId);
      await work.announce('plan.approved', id);
      work.record('plan.approved', { items: [id], detail: { edition } });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof NotReady) return { gaps: cause.gaps };
      if (cause instanceof Stale) return { stale: true };
      throw cause;
    });
  }
}
