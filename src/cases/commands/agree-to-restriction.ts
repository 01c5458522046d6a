import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayAgree, type RestrictionKind } from '../rules/restrictions.js';
import { changeCase } from '../store/hand-over.js';
import { restraintIn, restrictionIn } from '../store/restriction-changes.js';
import { RestrictionRow } from '../store/restriction.entity.js';

export interface Agreed { kind: RestrictionKind; now: 'in-force' | 'lifted' }

/** The second person's agreement: a seal begins, or a seal or hold ends, now. Throws `Refusal` for the person who asked. */
@Injectable()
export class AgreeToRestriction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, id: Id): Promise<Agreed> {
    return this.unitOfWork.run(key, async (work): Promise<Agreed> => {
      const restriction = await restrictionIn(work, key.caseId, id);
      const verdict = mayAgree(restriction, work.actor.id, await restraintIn(work, key.caseId));
      if (!verdict.ok || restriction === null) throw new Refusal(verdict.ok ? '' : verdict.why);
      return restriction.state === 'asked' ? this.begin(work, key.caseId, restriction) : this.end(work, key.caseId, restriction);
    });
  }

  private async begin(work: Work, caseId: Id, { id, version }: { id: Id; version: number }): Promise<Agreed> {
    await work.revise(RestrictionRow, id, version, { state: 'in-force', begunBy: work.actor.id, begunAt: work.now });
    await changeCase(work, caseId, { isSealed: 1 });
    await work.announce('case.sealed', id);
    work.record('case.sealed', { items: [id] });
    return { kind: 'seal', now: 'in-force' };
  }

  private async end(work: Work, caseId: Id, { id, version, kind }: { id: Id; version: number; kind: RestrictionKind }): Promise<Agreed> {
    await work.revise(RestrictionRow, id, version, { state: 'lifted', liftedBy: work.actor.id, liftedAt: work.now });
    await changeCase(work, caseId, kind === 'seal' ? { isSealed: 0 } : { isHeld: 0 });
    work.record(kind === 'seal' ? 'case.unsealed' : 'case.hold.lifted', { items: [id] });
    return { kind, now: 'lifted' };
  }
}
