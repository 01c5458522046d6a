import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { searchKeyOf } from '../rules/folded-name.js';
import { mayBeNamed } from '../rules/account-names.js';
import { mayBePassword } from '../rules/password.js';
import { AccountRow } from '../store/account.entity.js';
import { hashPassword } from '../store/passwords.js';

/** `name` is what colleagues say; `fullName` the whole one, where it differs. A null password waits for a link. */
export interface NewAccount { username: string; name: string; fullName?: string; externalId?: string | null; password: string | null; person: Id | null }

/** Makes an account that can sign in. Throws `Refusal` for names that no form would take, a weak password or a user name that is taken. */
@Injectable()
export class CreateAccount {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, account: NewAccount): Promise<Id> {
    const named = mayBeNamed(account);
    if (!named.ok) throw new Refusal(named.why);
    const verdict = account.password === null ? null : mayBePassword(account.password);
    if (verdict?.ok === false) throw new Refusal(verdict.why);
    const passwordHash = account.password === null ? '' : await hashPassword(account.password);
    return this.unitOfWork.run(acting, (work) => this.within(work, account, passwordHash));
  }

  /** Inside a unit that makes many; without a hash nobody can sign in yet. `free`: the unit has seen that nobody has the user name. */
  async within(work: Work, { username, name, fullName = name, externalId = null, person }: NewAccount, passwordHash = '', free = false): Promise<Id> {
    const lower = username.trim().toLowerCase();
    if (!free && (await work.read('SELECT id FROM account WHERE username = ?', [lower])).length > 0) throw new Refusal('That user name is taken. Choose another one.', 'username');
    const { id } = await work.insert(AccountRow, {
      id: newId(), personId: person, username: lower, name, fullName, externalId, searchKey: searchKeyOf({ name, fullName, username: lower }), passwordHash, status: 'active', createdAt: work.now, version: 1,
    });
    work.record('account.created', { items: [id] });
    return id;
  }
}
