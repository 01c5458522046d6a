import { Injectable } from '@nestjs/common';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, narrative, Reader } from '../../platform/database/index.js';

export interface SignInFacts { id: Id; person_id: Id | null; name: string; password_hash: string; status: string }
export interface SessionFacts { account: Id; person: Id | null; name: string; status: string; began: Instant; seen: Instant; ended: Instant | null; seat: Id | null; role: Role; discipline: Discipline; school: Id | null; covers: Id | null }
export interface Colleague { account: Id; name: string; role: Role; discipline: Discipline; school: Id | null }

@Injectable()
export class Accounts {
  constructor(private readonly reader: Reader) {}

  byUsername(username: string): Promise<SignInFacts | null> {
    return this.reader.one('SELECT id, person_id, name, password_hash, status FROM account WHERE username = ?', [username]);
  }

  byId(id: Id): Promise<(SignInFacts & { username: string }) | null> {
    return this.reader.one('SELECT id, person_id, name, username, password_hash, status FROM account WHERE id = ?', [id]);
  }

  /** A session with its account and the seats held at `now`, one row per seat (and per school of a charter team's seat): what every request asks. */
  session(id: string, now: Instant): Promise<SessionFacts[]> {
    return this.reader.all(`
      SELECT a.id AS account, a.person_id AS person, a.name, a.status, s.began_at AS began, s.seen_at AS seen, s.ended_at AS ended,
             CASE WHEN seat.charter_id IS NOT NULL AND charter.school_id IS NULL THEN NULL ELSE seat.id END AS seat, seat.role, seat.discipline, coalesce(seat.school_id, charter.school_id) AS school, seat.covers_id AS covers
      FROM session s JOIN account a ON a.id = s.account_id
      LEFT JOIN seat ON seat.account_id = a.id AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) AND seat.awaits_second = 0
      LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
      WHERE s.id = ?`, [now, now, id]);
  }

  /** Names by account id; ids that are no account are left out. */
  async names(ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.reader.all<{ id: Id; name: string }>(`SELECT id, name FROM account WHERE id IN ${list(ids.length)}`, ids);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Everyone who holds a seat now at a school or district-wide, by name. */
  colleagues(school: Id, now: Instant): Promise<Colleague[]> {
    return this.reader.all(`
      SELECT a.id AS account, a.name, seat.role, seat.discipline, coalesce(seat.school_id, charter.school_id) AS school
      FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.school_id = ? AND charter.held_until IS NULL
      WHERE (seat.school_id = ? OR charter.school_id IS NOT NULL OR (seat.school_id IS NULL AND seat.charter_id IS NULL))
        AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
      ORDER BY a.name, a.id`, [school, school, now, now]);
  }

  active(ids: readonly Id[]): Promise<{ account: Id; name: string }[]> {
    return this.reader.all(`SELECT id AS account, name FROM account WHERE status = 'active' AND id IN ${list(ids.length)} ORDER BY name, id`, ids);
  }

  async any(): Promise<boolean> {
    return (await this.reader.one('SELECT id FROM account LIMIT 1')) !== null;
  }

  attempts(id: string): Promise<{ failures: number; last_at: Instant } | null> {
    return this.reader.one('SELECT failures, last_at FROM sign_in_attempt WHERE id = ?', [id]);
  }

  parkedBy(account: Id): Promise<{ id: Id; at: Instant }[]> {
    return this.reader.all('SELECT id, at FROM parked_form WHERE account_id = ? ORDER BY at DESC, id LIMIT 10', [account]);
  }

  async parked(id: string, account: Id): Promise<{ path: string; fields: string } | null> {
    const row = await this.reader.one<{ path: string; fields: string }>('SELECT path, fields FROM parked_form WHERE id = ? AND account_id = ?', [id, account]);
    return row === null ? null : { ...row, fields: narrative.from(row.fields) };
  }
}
