import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OffboardingSources } from '../ports/offboarding.js';
import { mayOffboard, type Departed } from '../rules/offboarding.js';
import { actorWithin } from '../store/held-seats.js';
import { DepartureRow } from '../store/staff.entity.js';
import { EndSeat } from './end-seat.js';
import { SwitchAccount } from './switch-account.js';

/**
 * One act for a colleague who leaves: their sessions and seats end, what they had in cases passes to the named colleagues,
 * their account is off. All of it or nothing. Throws `Refusal` when a rule says no, of this module or of one above.
 */
@Injectable()
export class Offboard {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly sources: OffboardingSources, private readonly endSeat: EndSeat, private readonly switchAccount: SwitchAccount) {}

  run(acting: Acting, account: Id, { reason, successors }: { reason: string; successors: ReadonlyMap<Id, Id> }): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      const verdict = mayOffboard(await actorWithin(work), account, reason, work.now);
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const done = await this.sources.carryOut(work, account, successors);
      const seats = await this.endSeat.allWithin(work, account);
      const sessions = await this.switchAccount.within(work, account, 'disabled');
      const outcome: Departed = { sessions, seats, done };
      const { id } = await work.insert(DepartureRow, { id: newId(), accountId: account, reason, outcome: JSON.stringify(outcome), recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now });
      work.record('account.offboarded', { items: [id, account], detail: { sessions, seats } });
      return id;
    });
  }
}
