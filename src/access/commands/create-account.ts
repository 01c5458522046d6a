import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayBePassword } from '../rules/password.js';
import { AccountRow } from '../store/account.entity.js';
import { hashPassword } from '../store/passwords.js';

export interface NewAccount { username: string; name: string; password: string; person: Id | null }

/** Makes an account that can sign in. Throws `Refusal` for a weak password or a user name that is taken. */
@Injectable()
export class CreateAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, { username, name, password, person }: NewAccount): Promise<Id> {
    const verdict = mayBePassword(password);
    if (!verdict.ok) throw new Refusal(verdict.why);
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.run(acting, async (work) => {
      const lower = username.trim().toLowerCase();
      if ((await work.read('SELECT id FROM account WHERE username = ?', [lower])).length > 0) throw new Refusal('That user name is taken. Choose another one.');
      const { id } = await work.insert(AccountRow, { id: newId(), personId: person, username: lower, name, passwordHash, status: 'active', createdAt: work.now, version: 1 });
      work.record('account.created', { items: [id] });
      return id;
    });
  }
}
