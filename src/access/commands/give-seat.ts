import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayGiveSeat } from '../rules/seats.js';
import { SeatRow } from '../store/account.entity.js';

export interface NewSeat { account: Id; school: Id | null; role: Role; discipline: Discipline; from: Instant; until: Instant | null }

/** Gives somebody a seat at a school (null: the whole district) from one moment until another. Throws `Refusal` for one's own account. */
@Injectable()
export class GiveSeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, { account, school, role, discipline, from, until }: NewSeat): Promise<Id> {
    const verdict = mayGiveSeat(acting.actor.id, account);
    if (!verdict.ok) throw new Refusal(verdict.why);
    return this.unitOfWork.run(acting, async (work) => {
      const { id } = await work.insert(SeatRow, {
        id: newId(), accountId: account, schoolId: school, role, discipline, heldFrom: from, heldUntil: until, givenBy: work.actor.id, givenAt: work.now, version: 1,
      });
      work.record('seat.given', { items: [id, account], detail: { role } });
      return id;
    });
  }
}
