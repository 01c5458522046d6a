import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Value } from '../../platform/database/index.js';

export interface WaitingSeat {
  id: Id; account: Id; name: string; role: Role; school_id: Id | null; school: string | null; charter_id: Id | null; charter: string | null; covers: string | null;
  from: Instant; until: Instant | null; given_by: Id; giver: string | null; given_at: Instant;
}

@Injectable()
export class WaitingSeats {
  constructor(private readonly reader: Reader) {}

  /** Seats that wait for a second person at these schools (null: everywhere, charter teams and the district too), oldest first, after a (given_at, id) position. */
  page(schools: readonly Id[] | null, now: Instant, after: { at: Instant; id: Id } | null, limit: number): Promise<WaitingSeat[]> {
    const values: Value[] = [now];
    const where = ['seat.awaits_second = 1', '(seat.held_until IS NULL OR seat.held_until > ?)'];
    if (schools !== null) { where.push(`seat.school_id IN ${list(schools.length)}`); values.push(...schools); }
    if (after !== null) { where.push('(seat.given_at > ? OR (seat.given_at = ? AND seat.id > ?))'); values.push(after.at, after.at, after.id); }
    return this.reader.all(`
      SELECT seat.id, seat.account_id AS account, a.name, seat.role, seat.school_id, s.name AS school, seat.charter_id, t.name AS charter, covered.name AS covers,
             seat.held_from AS "from", seat.held_until AS until, seat.given_by, giver.name AS giver, seat.given_at
      FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN school s ON s.id = seat.school_id LEFT JOIN charter_team t ON t.id = seat.charter_id
      LEFT JOIN account covered ON covered.id = seat.covers_id LEFT JOIN account giver ON giver.id = seat.given_by
      WHERE ${where.join(' AND ')} ORDER BY seat.given_at, seat.id LIMIT ?`, [...values, limit]);
  }

  async ofUsername(username: string, now: Instant): Promise<Id[]> {
    const rows = await this.reader.all<{ id: Id }>('SELECT seat.id FROM seat JOIN account a ON a.id = seat.account_id WHERE a.username = ? AND seat.awaits_second = 1 AND (seat.held_until IS NULL OR seat.held_until > ?) ORDER BY seat.given_at, seat.id', [username, now]);
    return rows.map(({ id }) => id);
  }
}
