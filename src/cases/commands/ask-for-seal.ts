import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { maySeal } from '../rules/restrictions.js';
import { restraintIn, restrict, type NewRestriction } from '../store/restriction-changes.js';

/** Asks that a case be sealed; nothing changes until a second person agrees. Throws `Refusal` when the rule says no. */
@Injectable()
export class AskForSeal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, wanted: NewRestriction): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const verdict = maySeal(await restraintIn(work, key.caseId));
      if (!verdict.ok) throw new Refusal(verdict.why);
      const id = await restrict(work, key.caseId, 'seal', wanted);
      await work.announce('case.seal.asked', id);
      work.record('case.seal.asked', { items: [id], detail: { basis: wanted.basis } });
      return id;
    });
  }
}
