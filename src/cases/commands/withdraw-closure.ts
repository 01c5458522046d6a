import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCase } from '../store/case-changes.js';
import { waitingClosureIn } from '../store/closure-changes.js';
import { ClosureRow } from '../store/closure.entity.js';

/** Takes back a closing that is not complete yet, with a reason; it stays readable. Throws `Refusal` when it no longer waits. */
@Injectable()
export class WithdrawClosure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, closureId: Id, because: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const closure = await waitingClosureIn(work, key.caseId, closureId);
      if (closure === null) throw new Refusal('This closing is no longer waiting for a signature.');
      await work.revise(ClosureRow, closureId, closure.version, { withdrawnBy: work.actor.id, withdrawnAt: work.now, withdrawnBecause: because });
      await touchCase(work, key.caseId);
      work.record('case.closure.withdrawn', { items: [closureId] });
      return closureId;
    });
  }
}
