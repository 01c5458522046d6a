import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { searchKey, searchPattern } from '../../kernel/search-key.js';
import { list, Reader, type Value } from '../../platform/database/index.js';

export interface AccountLine { id: Id; name: string; full: string; username: string; status: 'active' | 'disabled'; has_password: 0 | 1; search_key: string }
export interface SeatLine {
  id: Id; account: Id; role: Role; discipline: Discipline; school: string | null; charter: string | null; covers: string | null; from: Instant; until: Instant | null;
  waits: 0 | 1; giver: string | null; second: string | null; second_at: Instant | null;
}
export interface SessionLine { id: string; began: Instant; seen: Instant }
export interface AccountFilter { words: string; status: 'active' | 'disabled' | 'no-password' | null; school: Id | null; after: { key: string; id: Id } | null; limit: number; now: Instant }

const columns = "a.id, a.name, a.full_name AS \"full\", a.username, a.status, CASE WHEN a.password_hash = '' THEN 0 ELSE 1 END AS has_password, a.search_key";

@Injectable()
export class AccountList {
  constructor(private readonly reader: Reader) {}

  /** Accounts by name, after a (search key, id) position; with words, those whose names or user name hold them all. */
  page({ words, status, school, after, limit, now }: AccountFilter): Promise<AccountLine[]> {
    const where = ['1 = 1'];
    const values: Value[] = [];
    for (const word of searchKey(words).split(' ').filter(Boolean).slice(0, 6)) { where.push("a.search_key LIKE ? ESCAPE '!'"); values.push(searchPattern(word)); }
    if (status === 'no-password') where.push("a.status = 'active' AND a.password_hash = ''");
    else if (status !== null) { where.push('a.status = ?'); values.push(status); }
    if (school !== null) {
      where.push(`EXISTS (SELECT 1 FROM seat WHERE seat.account_id = a.id AND (seat.held_until IS NULL OR seat.held_until > ?) AND (seat.school_id = ?
        OR EXISTS (SELECT 1 FROM charter_school c WHERE c.charter_id = seat.charter_id AND c.school_id = ? AND c.held_until IS NULL)))`);
      values.push(now, school, school);
    }
    if (after !== null) { where.push('(a.search_key > ? OR (a.search_key = ? AND a.id > ?))'); values.push(after.key, after.key, after.id); }
    return this.reader.all(`SELECT ${columns} FROM account a WHERE ${where.join(' AND ')} ORDER BY a.search_key, a.id LIMIT ?`, [...values, limit]);
  }

  one(id: Id): Promise<AccountLine | null> {
    return this.reader.one(`SELECT ${columns} FROM account a WHERE a.id = ?`, [id]);
  }

  /** Every seat of these accounts, past ones included, newest first. */
  seats(accounts: readonly Id[]): Promise<SeatLine[]> {
    return this.reader.all(`
      SELECT seat.id, seat.account_id AS account, seat.role, seat.discipline, s.name AS school, t.name AS charter, covered.name AS covers, seat.held_from AS "from", seat.held_until AS until,
             seat.awaits_second AS waits, giver.name AS giver, second.name AS second, seat.second_at
      FROM seat LEFT JOIN school s ON s.id = seat.school_id LEFT JOIN charter_team t ON t.id = seat.charter_id LEFT JOIN account covered ON covered.id = seat.covers_id
      LEFT JOIN account giver ON giver.id = seat.given_by LEFT JOIN account second ON second.id = seat.second_by
      WHERE seat.account_id IN ${list(accounts.length)} ORDER BY seat.held_from DESC, seat.id`, accounts);
  }

  async idOf(username: string): Promise<Id | null> {
    return (await this.reader.one<{ id: Id }>('SELECT id FROM account WHERE username = ?', [username]))?.id ?? null;
  }

  sessions(account: Id): Promise<SessionLine[]> {
    return this.reader.all('SELECT id, began_at AS began, seen_at AS seen FROM session WHERE account_id = ? AND ended_at IS NULL ORDER BY seen_at DESC', [account]);
  }

  /** Whose link this is, by its digest, whether or not it is still good. */
  async linked(digest: string): Promise<Id | null> {
    return (await this.reader.one<{ account: Id }>('SELECT account_id AS account FROM password_link WHERE id = ?', [digest]))?.account ?? null;
  }

  /** The name on a link that can be used now. */
  async invited(digest: string, now: Instant): Promise<{ name: string; username: string } | null> {
    return this.reader.one("SELECT a.name, a.username FROM password_link l JOIN account a ON a.id = l.account_id WHERE l.id = ? AND l.ends_at > ? AND a.status = 'active'", [digest, now]);
  }
}
