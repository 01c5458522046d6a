import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { later } from '../../kernel/instant.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { bytesFacts, Refusal } from '../../platform/web/index.js';
import { digestOf, newToken } from '../store/tokens.js';

/** Days for which a link can be used. */
export const linkDays = 7;

/**
 * Makes one link for each account by which its holder sets a password, once, within `linkDays`; earlier links of theirs
 * die. Where they leave as a file, the entry holds its hash. Gives the tokens, which are kept nowhere. Throws `Refusal` where an account is off or the same form came twice.
 */
@Injectable()
export class MakePasswordLinks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, accounts: readonly Id[], file?: (tokens: ReadonlyMap<Id, string>) => Buffer): Promise<Map<Id, string>> {
    const tokens = new Map(accounts.map((account) => [account, newToken()]));
    let made = false;
    await this.unitOfWork.run(acting, async (work) => {
      const on = new Set((await work.read<{ id: Id }>("SELECT id FROM account WHERE status = 'active'")).map(({ id }) => id));
      if (accounts.length === 0 || accounts.some((account) => !on.has(account))) throw new Refusal('Links are for accounts that are on. Switch the account on first.');
      for (const [account, token] of tokens) {
        await work.upkeep('password_link', 'DELETE FROM password_link WHERE account_id = ?', [account]);
        await work.upkeep('password_link', 'INSERT INTO password_link (id, account_id, made_at, ends_at) VALUES (?, ?, ?, ?)', [digestOf(token), account, work.now, later(work.now, linkDays * 86_400_000)]);
      }
      work.record('account.link.made', { items: accounts.length > 20 ? [] : accounts, detail: { links: accounts.length, ...(file === undefined ? {} : bytesFacts(file(tokens))) } });
      made = true;
    });
    if (!made) throw new Refusal('These links were made already. Make new ones; the earlier ones stop working then.');
    return tokens;
  }
}
