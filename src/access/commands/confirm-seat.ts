import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayConfirmSeat } from '../rules/second-person.js';
import { SeatRow } from '../store/account.entity.js';
import { actorWithin } from '../store/held-seats.js';

interface Waiting { account_id: Id; given_by: Id; school_id: Id | null; charter_id: Id | null; awaits_second: number; held_until: string | null; version: number }

/**
 * A second person agrees that somebody holds a seat; it counts from the next request on. Throws `Refusal` for the giver,
 * the holder, IT, and whoever may not confirm there. An operator at the server may stand in where nobody is left who can.
 */
@Injectable()
export class ConfirmSeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, seat: Id): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const { version, account_id } = await waitingSeat(work, seat, acting.basis === 'operator');
      await work.revise(SeatRow, seat, version, { awaitsSecond: 0, secondBy: work.actor.id === operator.id ? null : work.actor.id, secondAt: work.now });
      work.record('seat.confirmed', { items: [seat, account_id] });
      return seat;
    });
  }
}

/** The seat, once whoever acts may answer for it. */
export async function waitingSeat(work: Work, seat: Id, byOperator: boolean): Promise<Waiting> {
  const [row] = await work.read<Waiting>('SELECT account_id, given_by, school_id, charter_id, awaits_second, held_until, version FROM seat WHERE id = ?', [seat]);
  const waits = row !== undefined && row.awaits_second === 1 && (row.held_until === null || row.held_until > work.now);
  if (row === undefined || (byOperator && !waits)) throw new Refusal('This seat does not wait for a second person. Reload the page to see the seats as they are.');
  if (byOperator) return row;
  const verdict = mayConfirmSeat(await actorWithin(work), { account: row.account_id, givenBy: row.given_by, school: row.school_id, charter: row.charter_id, waits });
  if (!verdict.ok) throw new Refusal(verdict.why);
  return row;
}
