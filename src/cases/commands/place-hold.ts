import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayHold } from '../rules/restrictions.js';
import { changeCase } from '../store/hand-over.js';
import { restraintIn, restrict, type NewRestriction } from '../store/restriction-changes.js';

/** Holds a case for a court or an authority from now: nothing in it may be taken out of sight. Throws `Refusal` for one that is held. */
@Injectable()
export class PlaceHold {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, wanted: NewRestriction): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const verdict = mayHold(await restraintIn(work, key.caseId));
      if (!verdict.ok) throw new Refusal(verdict.why);
      const id = await restrict(work, key.caseId, 'hold', wanted);
      await changeCase(work, key.caseId, { isHeld: 1 });
      await work.announce('case.held', id);
      work.record('case.held', { items: [id], detail: { basis: wanted.basis } });
      return id;
    });
  }
}
