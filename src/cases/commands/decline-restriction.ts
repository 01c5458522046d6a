import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayDecline } from '../rules/restrictions.js';
import { restrictionIn } from '../store/restriction-changes.js';
import { RestrictionRow } from '../store/restriction.entity.js';

/** Says no to a seal that was asked for, or to the end of a seal or hold, which then stays in force. Throws `Refusal` when nothing waits. */
@Injectable()
export class DeclineRestriction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, id: Id, because: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const restriction = await restrictionIn(work, key.caseId, id);
      const verdict = mayDecline(restriction);
      if (!verdict.ok || restriction === null) throw new Refusal(verdict.ok ? '' : verdict.why);
      const said = { refusedBy: work.actor.id, refusedAt: work.now, refusedBecause: because };
      await work.revise(RestrictionRow, id, restriction.version, restriction.state === 'asked' ? { ...said, state: 'refused' } : { ...said, state: 'in-force', liftAskedBy: null, liftAskedAt: null, liftBecause: null });
      work.record('case.restriction.declined', { items: [id] });
      return id;
    });
  }
}
