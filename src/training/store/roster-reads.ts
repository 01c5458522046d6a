import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, Reader, type Value } from '../../platform/database/index.js';
import { endless } from '../rules/validity.js';

/** Somebody at a place with one required course, or with none (`course` null). `until` is the last valid day, null where they never held it. */
export interface ExpiryLine { account: Id; name: string; course: Id | null; course_name: string | null; binds_from: LocalDate | null; until: LocalDate | null }
export interface PlaceLine { name: string; school: Id | null; discipline: Discipline }
/** Where a list goes on; '' stands for null. */
export interface Position { until: string; name: string; account: Id; course: Id }

const heldNow = "a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)";

/** Who works where now, and who among them holds what is required. A `place` of null is the district office: seats for the whole district. */
@Injectable()
export class RosterReads {
  constructor(private readonly reader: Reader) {}

  /** The earliest end first, after a position; what rules/validity.ts says of one person, for a whole list at once. */
  async expiring(place: Id | null, now: Instant, after: Position | null, limit: number): Promise<ExpiryLine[]> {
    const counts = (record: string) => `${record}.confirmed_at IS NOT NULL AND ${record}.set_aside_at IS NULL`;
    const at = place === null ? '(seat.school_id IS NULL AND seat.charter_id IS NULL)' : '(seat.school_id = ? OR charter.school_id IS NOT NULL)';
    const where: Value[] = place === null ? ['', now, now] : [place, now, now, place];
    const lines = await this.reader.all<Omit<ExpiryLine, 'until'> & { until: LocalDate | '' }>(`
      WITH person AS (
        SELECT DISTINCT a.id AS account, a.name, seat.discipline
        FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.school_id = ?
        WHERE ${heldNow} AND ${at}
      ), asked AS (
        SELECT p.account, p.name, q.course_id AS course, c.name AS course_name, min(q.binds_from) AS binds_from
        FROM person p JOIN training_requirement q ON q.discipline = p.discipline AND q.ended_at IS NULL JOIN training_course c ON c.id = q.course_id
        GROUP BY p.account, p.name, q.course_id, c.name
      ), line AS (
        SELECT account, name, course, course_name, binds_from, coalesce((
          SELECT max(coalesce(r.expires_on, '${endless}')) FROM training_record r JOIN training_course k ON k.id = r.course_id
          WHERE r.account_id = asked.account AND ${counts('r')} AND (r.course_id = asked.course OR (k.renews_id = asked.course AND EXISTS (
            SELECT 1 FROM training_record b WHERE b.account_id = r.account_id AND b.course_id = asked.course AND ${counts('b')} AND b.completed_on <= r.completed_on)))), '') AS until
        FROM asked
        UNION ALL
        SELECT DISTINCT p.account, p.name, NULL, NULL, NULL, '${endless}' FROM person p WHERE NOT EXISTS (SELECT 1 FROM asked WHERE asked.account = p.account)
      )
      SELECT account, name, course, course_name, binds_from, until FROM line
      ${after === null ? '' : "WHERE (until, name, account, coalesce(course, '')) > (?, ?, ?, ?)"} ORDER BY until, name, account, coalesce(course, '') LIMIT ?`,
    [...where, ...(after === null ? [] : [after.until, after.name, after.account, after.course]), limit]);
    return lines.map((line) => ({ ...line, until: line.until === '' ? null : line.until }));
  }

  /** Where somebody sits now, once per seat and school of it; empty for nobody, and for an account that is switched off. */
  placesOf(account: Id, now: Instant): Promise<PlaceLine[]> {
    return this.reader.all(`
      SELECT a.name, coalesce(seat.school_id, charter.school_id) AS school, seat.discipline
      FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id
      WHERE seat.account_id = ? AND ${heldNow} AND (seat.charter_id IS NULL OR charter.school_id IS NOT NULL) ORDER BY seat.held_from, seat.id`, [account, now, now]);
  }

  /** Accounts that sit at some of these schools now, or in the district office; with null, those with any seat. As SQL for a larger statement. */
  static among(schools: readonly Id[] | null | 'office', now: Instant): { sql: string; values: Value[] } {
    if (schools === 'office') return { sql: `EXISTS (SELECT 1 FROM seat WHERE seat.account_id = a.id AND ${heldNow} AND seat.school_id IS NULL AND seat.charter_id IS NULL)`, values: [now, now] };
    if (schools === null) return { sql: `EXISTS (SELECT 1 FROM seat LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id WHERE seat.account_id = a.id AND ${heldNow} AND (seat.charter_id IS NULL OR charter.school_id IS NOT NULL))`, values: [now, now] };
    return {
      sql: `EXISTS (SELECT 1 FROM seat LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id WHERE seat.account_id = a.id AND ${heldNow} AND coalesce(seat.school_id, charter.school_id) IN ${list(schools.length)})`,
      values: [now, now, ...schools],
    };
  }
}
