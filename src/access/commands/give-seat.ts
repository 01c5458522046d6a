import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayGiveSeat, type AskedSeat } from '../rules/seats.js';
import { needsSecond } from '../rules/second-person.js';
import { SeatRow } from '../store/account.entity.js';
import { anyCoordinator, seatsWithin } from '../store/held-seats.js';

/** `school` null and no charter team is the whole district. `covers` is the colleague whose leave the seat is for. */
export interface NewSeat { account: Id; school: Id | null; role: Role; discipline: Discipline; from: Instant; until: Instant | null; charter?: Id | null; covers?: Id | null }

/**
 * Gives somebody a seat from one moment until another. One that opens confidential texts counts only when a second
 * person has agreed (ConfirmSeat), save the first oversight of a district. Throws `Refusal` when the rule says no.
 */
@Injectable()
export class GiveSeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, seat: NewSeat): Promise<Id> {
    return this.unitOfWork.run(acting, (work) => this.within(work, seat));
  }

  /** The same inside a unit that has more to do (a list of staff). */
  async within(work: Work, { discipline, charter = null, covers = null, ...asked }: NewSeat): Promise<Id> {
    const seat: AskedSeat = { ...asked, charter, covers };
    const verdict = mayGiveSeat(work.actor.id, seat, covers === null ? [] : await seatsWithin(work, covers));
    if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
    const { account, school, role, from, until } = seat;
    const first = role === 'district-coordinator' && school === null && charter === null && covers === null && !(await anyCoordinator(work, account));
    const waits = needsSecond(role) && !first;
    const { id } = await work.insert(SeatRow, {
      id: newId(), accountId: account, schoolId: school, role, discipline, heldFrom: from, heldUntil: until, charterId: charter, coversId: covers,
      awaitsSecond: waits ? 1 : 0, secondBy: null, secondAt: null, givenBy: work.actor.id, givenAt: work.now, version: 1,
    });
    work.record('seat.given', { items: [id, account], detail: { role, ...(waits ? { waits: 1 } : {}), ...(first ? { first: 1 } : {}), ...(covers === null ? {} : { covers: 1 }), ...(charter === null ? {} : { charter: 1 }) } });
    return id;
  }
}
