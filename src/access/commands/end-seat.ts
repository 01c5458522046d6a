import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { SeatRow } from '../store/account.entity.js';

/** Ends a seat now; the next request of its holder is without it. Throws `Refusal` for a seat of somebody else or one that has ended. */
@Injectable()
export class EndSeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, account: Id, seat: Id): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<{ held_until: string | null; version: number }>('SELECT held_until, version FROM seat WHERE id = ? AND account_id = ?', [seat, account]);
      if (row === undefined || (row.held_until !== null && row.held_until <= work.now)) throw new Refusal('That seat has ended already. Reload the page to see the seats as they are.');
      await work.revise(SeatRow, seat, row.version, { heldUntil: work.now });
      work.record('seat.ended', { items: [seat, account] });
      return seat;
    });
  }
}
