import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { searchKey } from '../../kernel/search-key.js';
import { isZone } from '../rules/zones.js';
import { SchoolRow } from '../store/school.entity.js';
import type { NewSchool } from './add-school.js';

/** Changes a school that still reads as its editor saw it. Throws `Stale` otherwise, and `Refusal` for a code that is taken or an unknown time zone. */
@Injectable()
export class ChangeSchool {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number, { code, name, level, grades, zone }: NewSchool): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      if (!isZone(zone)) throw new Refusal('Choose a time zone such as America/Denver.');
      if ((await work.read('SELECT id FROM school WHERE code = ? AND id <> ?', [code, id])).length > 0) throw new Refusal('Another school has this code. Choose another one.', 'code');
      await work.revise(SchoolRow, id, version, { code, name, nameKey: searchKey(name), level, grades: JSON.stringify(grades), zone, changedAt: work.now });
      work.record('school.changed', { items: [id] });
      return id;
    });
  }
}
