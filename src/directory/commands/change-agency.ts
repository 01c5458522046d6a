import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { searchKey } from '../../kernel/search-key.js';
import { AgencyRow } from '../store/agency.entity.js';
import type { NewAgency } from './add-agency.js';

/** Changes an agency that still reads as its editor saw it, or ends it; referrals that name it keep it. Throws `Stale`, and `Refusal` for a name that is taken. */
@Injectable()
export class ChangeAgency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number, { name, kind, offers, phone, hours, languages, endsOn }: NewAgency & { endsOn: LocalDate | null }): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      if ((await work.read('SELECT id FROM agency WHERE name = ? AND id <> ?', [name, id])).length > 0) throw new Refusal('An agency of this name is there already.');
      await work.revise(AgencyRow, id, version, { name, nameKey: searchKey(name), kind, phone, hours, offers, languages: JSON.stringify(languages), endsOn, changedAt: work.now });
      work.record('agency.changed', { items: [id], detail: { ends: endsOn !== null } });
      return id;
    });
  }
}
