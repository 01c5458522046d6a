import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Accounts } from '../store/accounts.js';

export interface UnsentForm { path: string; fields: { name: string; values: string[] }[] }

/** What somebody typed when their session had run out. Only that person finds it. */
@Injectable()
export class UnsentForms {
  constructor(private readonly accounts: Accounts) {}

  /** What is kept for somebody now, newest first; it goes after a day. */
  waitingFor(account: Id): Promise<{ id: Id; at: Instant }[]> {
    return this.accounts.parkedBy(account);
  }

  async read(id: Id, account: Id): Promise<UnsentForm | null> {
    const parked = isId(id) ? await this.accounts.parked(id, account) : null;
    if (parked === null) return null;
    const fields = JSON.parse(parked.fields) as [string, string[]][];
    return { path: parked.path, fields: fields.map(([name, values]) => ({ name, values })) };
  }
}
