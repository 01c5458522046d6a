import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { maySwitch } from '../rules/account-status.js';
import { AccountRow } from '../store/account.entity.js';

/** Switches an account off or on again. Off ends its sessions and its links at once; its seats stay. Throws `Refusal` when the rule says no. */
@Injectable()
export class SwitchAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, account: Id, to: AccountRow['status']): Promise<Id> {
    return this.unitOfWork.run(acting, async (work) => {
      await this.within(work, account, to);
      work.record('account.switched', { items: [account], detail: { to } });
      return account;
    });
  }

  /** Off, recorded, inside a unit that does more; one that is off already stays so. Gives how many sessions ended. */
  async offWithin(work: Work, account: Id): Promise<number> {
    if ((await work.read("SELECT id FROM account WHERE id = ? AND status = 'disabled'", [account])).length > 0) return 0;
    const sessions = await this.within(work, account, 'disabled');
    work.record('account.switched', { items: [account], detail: { to: 'disabled' } });
    return sessions;
  }

  private async within(work: Work, account: Id, to: AccountRow['status']): Promise<number> {
    const [row] = await work.read<{ status: AccountRow['status']; version: number }>('SELECT status, version FROM account WHERE id = ?', [account]);
    const verdict = maySwitch(work.actor.id, account, row?.status ?? null, to);
    if (!verdict.ok) throw new Refusal(verdict.why);
    await work.revise(AccountRow, account, row!.version, { status: to });
    const sessions = await work.read('SELECT id FROM session WHERE account_id = ? AND ended_at IS NULL', [account]);
    await work.upkeep('session', 'DELETE FROM session WHERE account_id = ?', [account]);
    await work.upkeep('password_link', 'DELETE FROM password_link WHERE account_id = ?', [account]);
    return sessions.length;
  }
}
