import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OffboardingSources } from '../ports/offboarding.js';
import { SeatEndings } from '../ports/seat-endings.js';
import { mayOffboard, type Departed } from '../rules/offboarding.js';
import { actorWithin } from '../store/held-seats.js';
import { DepartureRow } from '../store/staff.entity.js';
import { EndSeat } from './end-seat.js';
import { HandOver, type Successors } from './hand-over.js';
import { SwitchAccount } from './switch-account.js';

/**
 * One act for a colleague who leaves. Their sessions, their seats and their account end first and at once; then what they had passes, case by case, to
 * the named colleagues. Should the program stop on the way, the same page goes on with what is left. Throws `Refusal` before anything is done when a rule says no.
 */
@Injectable()
export class Offboard {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly sources: OffboardingSources, private readonly endings: SeatEndings, private readonly endSeat: EndSeat,
    private readonly switchAccount: SwitchAccount, private readonly handOver: HandOver,
  ) {}

  async run(acting: Acting, account: Id, { reason, successors }: { reason: string; successors: Successors }): Promise<Id> {
    const { handovers, parts } = await this.sources.ahead(account, acting.actor.id);
    const { sessions, ended } = await this.unitOfWork.run(acting, async (work) => {
      const verdict = mayOffboard(await actorWithin(work), account, reason, work.now);
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      if (parts.length === 0 && await goneAlready(work, account)) throw new Refusal('This person is offboarded, and their account is off already.');
      this.handOver.check(handovers, successors);
      work.record('account.offboarding.began', { items: [account] });
      return { ended: await this.endSeat.allWithin(work, account), sessions: await this.switchAccount.offWithin(work, account) };
    });
    const { done, left } = await this.handOver.run(acting, account, parts, successors, true);
    await this.endings.after(acting, ended.filter((one) => one !== account));
    const outcome: Departed = { sessions, seats: ended.filter((one) => one === account).length, done, left };
    const { id: actor, submission } = acting.actor;
    return this.unitOfWork.run({ ...acting, actor: { id: actor, submission: submission === null ? null : `${submission} done` } }, async (work) => { // the form id answers a second click at the first unit
      const { id } = await work.insert(DepartureRow, { id: newId(), accountId: account, reason, outcome: JSON.stringify(outcome), recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now });
      work.record('account.offboarded', { items: [id, account], detail: { sessions, seats: outcome.seats, left } });
      return id;
    });
  }
}

async function goneAlready(work: Work, account: Id): Promise<boolean> {
  return (await work.read("SELECT d.id FROM departure d JOIN account a ON a.id = d.account_id WHERE a.id = ? AND a.status = 'disabled'", [account])).length > 0;
}
