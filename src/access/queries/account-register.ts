import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import { AccountList, type AccountFilter, type AccountLine, type SeatLine, type SessionLine } from '../store/account-list.js';

export interface RegisteredAccount extends AccountLine { seats: SeatLine[] }

/** Accounts with their seats, for who manages them. */
@Injectable()
export class AccountRegister {
  constructor(private readonly accounts: AccountList) {}

  async page(filter: AccountFilter): Promise<RegisteredAccount[]> {
    const lines = await this.accounts.page(filter);
    const seats = await this.accounts.seats(lines.map(({ id }) => id));
    return lines.map((line) => ({ ...line, seats: seats.filter(({ account }) => account === line.id) }));
  }

  /** Null for anything that is no account. */
  async one(id: string): Promise<RegisteredAccount | null> {
    if (!isId(id)) return null;
    const [line, seats] = await Promise.all([this.accounts.one(id), this.accounts.seats([id])]);
    return line === null ? null : { ...line, seats };
  }

  /** Whose user name this is; null for nobody's. */
  idOf(username: string): Promise<Id | null> {
    return this.accounts.idOf(username.trim().toLowerCase());
  }

  sessions(id: Id): Promise<SessionLine[]> {
    return this.accounts.sessions(id);
  }
}
