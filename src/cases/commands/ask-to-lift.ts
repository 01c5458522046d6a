import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayAskToLift } from '../rules/restrictions.js';
import { restrictionIn } from '../store/restriction-changes.js';
import { RestrictionRow } from '../store/restriction.entity.js';

/** Asks that a seal or a hold end; it stays in force until a second person agrees. Throws `Refusal` when the rule says no. */
@Injectable()
export class AskToLift {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, id: Id, because: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const restriction = await restrictionIn(work, key.caseId, id);
      const verdict = mayAskToLift(restriction);
      if (!verdict.ok || restriction === null) throw new Refusal(verdict.ok ? '' : verdict.why);
      await work.revise(RestrictionRow, id, restriction.version, { state: 'lifting', liftAskedBy: work.actor.id, liftAskedAt: work.now, liftBecause: because });
      await work.announce('case.lifting.asked', id);
      work.record('case.lifting.asked', { items: [id] });
      return id;
    });
  }
}
