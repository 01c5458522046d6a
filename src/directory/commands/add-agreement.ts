import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBeTerm } from '../rules/agreements.js';
import { searchKey } from '../../kernel/search-key.js';
import { AgreementRow } from '../store/agreement.entity.js';

export interface NewAgreement { agency: Id; title: string; clause: string; startsOn: LocalDate; endsOn: LocalDate | null; keptAt: string }

/** Adds an agreement with an agency. Throws `Refusal` for days that make no term and an agency that is not there. */
@Injectable()
export class AddAgreement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { agency, title, clause, startsOn, endsOn, keptAt }: NewAgreement): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayBeTerm({ startsOn, endsOn });
      if (!verdict.ok) throw new Refusal(`${verdict.why}.`);
      if ((await work.read('SELECT id FROM agency WHERE id = ?', [agency])).length === 0) throw new Refusal('That agency is not there. Choose one from the list.', 'agency');
      const { id } = await work.insert(AgreementRow, {
        id: newId(), agencyId: agency, title, nameKey: searchKey(title), clause, startsOn, endsOn, keptAt,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, changedAt: work.now, version: 1,
      });
      work.record('agreement.added', { items: [id, agency] });
      return id;
    });
  }
}
