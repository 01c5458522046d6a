import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBePassword } from '../rules/password.js';
import { hashPassword } from '../store/passwords.js';
import { replacePassword, thatWait } from './replace-password.js';

/** Gives an account a new password and ends all of its sessions. Unless it is the first one, or an operator’s act, seats that weigh most wait for a second person again. Throws `Refusal` for a weak one. */
@Injectable()
export class SetPassword {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, account: Id, password: string): Promise<{ waiting: number }> {
    const verdict = mayBePassword(password);
    if (!verdict.ok) throw new Refusal(verdict.why);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(acting, async (work) => {
      const [row] = await work.read<{ id: Id; version: number; password_hash: string }>('SELECT id, version, password_hash FROM account WHERE id = ?', [account]);
      if (row === undefined) throw new Refusal('There is no such account.');
      const waiting = await replacePassword(work, row, passwordHash, { trusted: acting.basis === 'operator' });
      work.record('account.password.set', { items: [account, ...waiting], detail: thatWait(waiting) });
      return { waiting: waiting.length };
    });
  }
}
