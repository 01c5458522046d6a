import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBePassword } from '../rules/password.js';
import { AccountRow } from '../store/account.entity.js';
import { hashPassword } from '../store/passwords.js';

/** Gives an account a new password and ends all of its sessions. Throws `Refusal` for a weak one. */
@Injectable()
export class SetPassword {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, account: Id, password: string): Promise<void> {
    const verdict = mayBePassword(password);
    if (!verdict.ok) throw new Refusal(verdict.why);
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<{ version: number }>('SELECT version FROM account WHERE id = ?', [account]);
      if (row === undefined) throw new Refusal('There is no such account.');
      await work.revise(AccountRow, account, row.version, { passwordHash });
      await work.upkeep('session', 'DELETE FROM session WHERE account_id = ?', [account]);
      work.record('account.password.set', { items: [account] });
    });
  }
}
