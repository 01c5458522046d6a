import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { searchKey } from '../../kernel/search-key.js';
import { isZone } from '../rules/zones.js';
import { SchoolRow, type SchoolLevel } from '../store/school.entity.js';

export interface NewSchool { code: string; name: string; level: SchoolLevel; grades: readonly string[]; zone: string }

/** Adds a school. Throws `Refusal` for a code that is taken or an unknown time zone. */
@Injectable()
export class AddSchool {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, { code, name, level, grades, zone }: NewSchool): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      if (!isZone(zone)) throw new Refusal('Choose a time zone such as America/Denver.');
      if ((await work.read('SELECT id FROM school WHERE code = ?', [code])).length > 0) throw new Refusal('Another school has this code. Choose another one.', 'code');
      const { id } = await work.insert(SchoolRow, { id: newId(), code, name, level, grades: JSON.stringify(grades), zone, nameKey: searchKey(name), changedAt: work.now, version: 1 });
      work.record('school.added', { items: [id] });
      return id;
    });
  }
}
