import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { searchKey } from '../../kernel/search-key.js';
import { AgencyRow } from '../store/agency.entity.js';

export interface NewAgency { name: string; kind: string; offers: string; phone: string | null; hours: string | null; languages: readonly string[] }

/** Adds an agency that people can be referred to. Throws `Refusal` for one that is there under the same name. */
@Injectable()
export class AddAgency {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { name, kind, offers, phone, hours, languages }: NewAgency): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      if ((await work.read('SELECT id FROM agency WHERE name = ?', [name])).length > 0) throw new Refusal('An agency of this name is there already.');
      const { id } = await work.insert(AgencyRow, { id: newId(), name, kind, phone, hours, offers, languages: JSON.stringify(languages), nameKey: searchKey(name), endsOn: null, changedAt: work.now, version: 1 });
      work.record('agency.added', { items: [id] });
      return id;
    });
  }
}
