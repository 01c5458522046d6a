import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBePassword } from '../rules/password.js';
import { AccountList } from '../store/account-list.js';
import { hashPassword } from '../store/passwords.js';
import { digestOf } from '../store/tokens.js';
import { replacePassword, thatWait } from './replace-password.js';

const gone = 'This link does not work any more. Ask your district’s technology office for a new one.';

/** Sets the password of whoever holds the link; the link dies with it. Where they had a password before, seats that weigh most wait for a second person again. Throws `Refusal` for a weak password, and for a link that is used, too old or unknown. */
@Injectable()
export class UsePasswordLink {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly accounts: AccountList) {}

  async run(token: string, password: string): Promise<{ waiting: number }> {
    const verdict = mayBePassword(password);
    if (!verdict.ok) throw new Refusal(verdict.why);
    const link = digestOf(token);
    const account = await this.accounts.linked(link);
    if (account === null) throw new Refusal(gone);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run({ actor: { id: account, submission: null }, basis: 'self', caseId: null }, async (work) => {
      const [row] = await work.read<{ id: Id; version: number; password_hash: string }>("SELECT a.id, a.version, a.password_hash FROM password_link l JOIN account a ON a.id = l.account_id WHERE l.id = ? AND l.ends_at > ? AND a.status = 'active'", [link, work.now]);
      if (row === undefined) throw new Refusal(gone);
      await work.upkeep('password_link', 'DELETE FROM password_link WHERE account_id = ?', [row.id]);
      const waiting = await replacePassword(work, row, passwordHash, { trusted: false });
      work.record('account.link.used', { items: [row.id, ...waiting], detail: thatWait(waiting) });
      return { waiting: waiting.length };
    });
  }
}
