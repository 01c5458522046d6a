import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { AccountList, type AccountLine, type SeatLine } from '../store/account-list.js';

export interface RegisteredAccount extends AccountLine { seats: SeatLine[] }

/** Accounts with their seats, for who manages them. */
@Injectable()
export class AccountRegister {
  constructor(private readonly accounts: AccountList) {}

  async page(after: { name: string; id: Id } | null, limit: number): Promise<RegisteredAccount[]> {
    const lines = await this.accounts.page(after, limit);
    const seats = await this.accounts.seats(lines.map(({ id }) => id));
    return lines.map((line) => ({ ...line, seats: seats.filter(({ account }) => account === line.id) }));
  }

  async one(id: Id): Promise<RegisteredAccount | null> {
    const [line, seats] = await Promise.all([this.accounts.one(id), this.accounts.seats([id])]);
    return line === null ? null : { ...line, seats };
  }
}
