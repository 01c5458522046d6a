import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { StaffPlan } from '../queries/staff-plan.js';
import { countsOf } from '../rules/staff-counts.js';
import { StaffImportRow } from '../store/staff.entity.js';

/** Keeps a pasted list of staff for its dry run; nothing of it is taken yet. Throws `Refusal` for text that is no list. */
@Injectable()
export class CheckStaffList {
  constructor(private readonly plan: StaffPlan, private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, file: string): Promise<Id> {
    const plans = await this.plan.of(file, acting.actor.id);
    if (typeof plans === 'string') throw new Refusal(plans);
    const counts = countsOf(plans);
    return this.unitOfWork.run(acting, async (work) => {
      const { id } = await work.insert(StaffImportRow, { id: newId(), file, state: 'checked', handedBack: '', ...counts, recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
      work.record('staff.import.checked', { items: [id], detail: { ...counts } });
      return id;
    });
  }
}
