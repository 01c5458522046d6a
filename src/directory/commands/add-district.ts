import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { isZone } from '../rules/zones.js';
import { DistrictRow } from '../store/district.entity.js';

export interface NewDistrict { name: string; zone: string }

/** Names the district that this database serves, once. Throws `Refusal` for a second one or an unknown time zone. */
@Injectable()
export class AddDistrict {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { name, zone }: NewDistrict): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      if (!isZone(zone)) throw new Refusal('Choose a time zone such as America/Denver.');
      if ((await work.read('SELECT id FROM district')).length > 0) throw new Refusal('This database already serves a district. Another district needs a database of its own.');
      const { id } = await work.insert(DistrictRow, { id: newId(), name, zone, version: 1 });
      work.record('district.added', { items: [id] });
      return id;
    });
  }
}
