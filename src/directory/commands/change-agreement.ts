import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBeTerm } from '../rules/agreements.js';
import { searchKey } from '../../kernel/search-key.js';
import { AgreementRow } from '../store/agreement.entity.js';
import type { NewAgreement } from './add-agreement.js';

/** Changes an agreement that still reads as its editor saw it, or ends it; with whom it is never changes. Throws `Stale`, and `Refusal` for days that make no term. */
@Injectable()
export class ChangeAgreement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number, { title, clause, startsOn, endsOn, keptAt }: Omit<NewAgreement, 'agency'>): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayBeTerm({ startsOn, endsOn });
      if (!verdict.ok) throw new Refusal(`${verdict.why}.`);
      await work.revise(AgreementRow, id, version, { title, nameKey: searchKey(title), clause, startsOn, endsOn, keptAt, changedAt: work.now });
      work.record('agreement.changed', { items: [id], detail: { ends: endsOn !== null } });
      return id;
    });
  }
}
