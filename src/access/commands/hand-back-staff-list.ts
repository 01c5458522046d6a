import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, UnitOfWork, type Acting } from '../../platform/database/index.js';

/** Gives the lines of a taken list that could not be taken, and records that they left as a file. Empty where there is none. */
@Injectable()
export class HandBackStaffList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id): Promise<string> {
    return this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<{ handed_back: string }>('SELECT handed_back FROM staff_import WHERE id = ?', [id]);
      work.record('staff.import.returned', { items: [id] });
      return row === undefined ? '' : narrative.from(row.handed_back);
    });
  }
}
