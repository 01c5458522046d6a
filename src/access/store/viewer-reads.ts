import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';

export interface StaffSeat { account: Id; person: Id | null; name: string; status: string; seat: Id | null; role: Role; discipline: Discipline; school: Id | null; covers: Id | null; until: Instant | null }

const heldNow = 'seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) AND seat.awaits_second = 0';

@Injectable()
export class ViewerReads {
  /** For what is shared with units of work. */
  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}
}

/** These accounts, those who cover their leave, and those who hold one of `roles` for the whole district; one row per seat held at `now`. */
export function seatsBeside(ask: Ask, accounts: readonly Id[], roles: readonly Role[], now: Instant): Promise<StaffSeat[]> {
  return ask(`
      SELECT a.id AS account, a.person_id AS person, a.name, a.status,
             CASE WHEN seat.charter_id IS NOT NULL AND charter.school_id IS NULL THEN NULL ELSE seat.id END AS seat, seat.role, seat.discipline,
             coalesce(seat.school_id, charter.school_id) AS school, seat.covers_id AS covers, seat.held_until AS until
      FROM account a LEFT JOIN seat ON seat.account_id = a.id AND ${heldNow} LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
      WHERE a.id IN ${list(accounts.length)} OR a.id IN (
        SELECT seat.account_id FROM seat WHERE ${heldNow} AND (seat.covers_id IN ${list(accounts.length)} OR (seat.school_id IS NULL AND seat.charter_id IS NULL AND seat.role IN ${list(roles.length)})))
      ORDER BY a.name, a.id, seat.held_from, seat.id`, [now, now, ...accounts, now, now, ...accounts, ...roles]);
}
