import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { narrative, UnitOfWork, type Acting } from '../../platform/database/index.js';
import { bytesFacts } from '../../platform/web/index.js';

/** Gives the lines of a taken list that could not be taken as a file for a spreadsheet, and records that it left. Without a line where there is none. */
@Injectable()
export class HandBackStaffList {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, id: Id): Promise<Buffer> {
    let bytes = Buffer.alloc(0);
    await this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<{ handed_back: string }>('SELECT handed_back FROM staff_import WHERE id = ?', [id]);
      bytes = Buffer.from(`\ufeff${row === undefined ? '' : narrative.from(row.handed_back)}`);
      work.record('staff.import.returned', { items: [id], detail: bytesFacts(bytes) });
    });
    return bytes;
  }
}
