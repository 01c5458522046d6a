import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { apply, clockIn, type ClockNow } from '../store/clock-changes.js';
import { ClockMoveRow } from '../store/clock.entity.js';

export interface NewTime { dueAt: Instant; reason: string }

/** Gives a running clock another time, with the reason. It starts late anew; what was passed on before stays on record. */
@Injectable()
export class MoveClock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws `Stale` when somebody changed it first, and `Refusal` for a clock that is over, belongs to another case, or gets no new time. */
  run(key: CaseKey, { clock: id, version, ...to }: NewTime & { clock: Id; version: number; }): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const clock = await clockIn(work, id);
      if (clock?.case_id !== key.caseId || clock.ended_how !== null) throw new Refusal('This deadline is over already. Read on the page of deadlines how it ended.');
      if (to.dueAt <= work.now) throw new Refusal('That time has passed. Choose a later one.');
      if (to.dueAt === clock.due_at) throw new Refusal('It is due at that time already. Choose another one.');
      const move = await this.within(work, { ...clock, version }, to);
      if (move === null) throw new Refusal('Write why it moves.');
      work.record('case.clock.moved', { items: [id, move], detail: { kind: clock.kind } });
      return move;
    });
  }

  /** The same inside a unit that records it. `asked` is set where the rule itself asks for the new time, with its explanation. Null without a reason. */
  async within(work: Work, clock: ClockNow, { dueAt, reason }: NewTime, asked: { why: string } | null = null): Promise<Id | null> {
    if (!(await apply(work, clock, { what: 'moved', to: dueAt, reason }, { backupId: null, ...(asked === null ? {} : { askedDueAt: dueAt, why: asked.why }) }))) return null;
    const { id } = await work.insert(ClockMoveRow, { id: newId(), clockId: clock.id, fromDueAt: clock.due_at, toDueAt: dueAt, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
    return id;
  }
}
