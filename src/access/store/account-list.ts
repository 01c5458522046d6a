import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader } from '../../platform/database/index.js';

export interface AccountLine { id: Id; name: string; username: string; status: string }
export interface SeatLine { id: Id; account: Id; role: Role; discipline: Discipline; school: string | null; from: Instant; until: Instant | null }

@Injectable()
export class AccountList {
  constructor(private readonly reader: Reader) {}

  /** Accounts by name, after a (name, id) position. */
  page(after: { name: string; id: Id } | null, limit: number): Promise<AccountLine[]> {
    const where = after === null ? '' : 'WHERE name > ? OR (name = ? AND id > ?)';
    return this.reader.all(`SELECT id, name, username, status FROM account ${where} ORDER BY name, id LIMIT ?`, [...(after === null ? [] : [after.name, after.name, after.id]), limit]);
  }

  one(id: Id): Promise<AccountLine | null> {
    return this.reader.one('SELECT id, name, username, status FROM account WHERE id = ?', [id]);
  }

  /** Every seat of these accounts, past ones included, newest first. */
  seats(accounts: readonly Id[]): Promise<SeatLine[]> {
    return this.reader.all(`
      SELECT seat.id, seat.account_id AS account, seat.role, seat.discipline, s.name AS school, seat.held_from AS "from", seat.held_until AS until
      FROM seat LEFT JOIN school s ON s.id = seat.school_id WHERE seat.account_id IN ${list(accounts.length)} ORDER BY seat.held_from DESC, seat.id`, accounts);
  }
}
