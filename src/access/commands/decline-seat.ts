import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { SeatRow } from '../store/account.entity.js';
import { waitingSeat } from './confirm-seat.js';

/** A second person does not agree: the seat ends before it ever counted. Throws `Refusal` like ConfirmSeat. */
@Injectable()
export class DeclineSeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, seat: Id): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const { version, account_id } = await waitingSeat(work, seat, false);
      await work.revise(SeatRow, seat, version, { heldUntil: work.now, secondBy: work.actor.id, secondAt: work.now });
      work.record('seat.declined', { items: [seat, account_id] });
      return seat;
    });
  }
}
