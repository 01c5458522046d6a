import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Ask } from '../../platform/database/index.js';

export interface Colleague { account: Id; name: string; role: Role }

/** Who holds one of these roles now at a school, by name, each person once. */
export async function colleaguesAt(ask: Ask, roles: readonly Role[], school: Id, now: Instant): Promise<Colleague[]> {
  const rows = await ask<Colleague>(`
    SELECT a.id AS account, a.name, seat.role FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
    WHERE seat.role IN ${list(roles.length)} AND (coalesce(seat.school_id, charter.school_id) = ? OR (seat.school_id IS NULL AND seat.charter_id IS NULL))
      AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) ORDER BY a.name, a.id`, [...roles, school, now, now]);
  return [...new Map(rows.map((row) => [row.account, row])).values()];
}

/** Who holds one of these roles anywhere in the district now. */
export async function holding(ask: Ask, roles: readonly Role[], account: Id, now: Instant): Promise<boolean> {
  const rows = await ask(`SELECT seat.id FROM seat WHERE seat.account_id = ? AND seat.role IN ${list(roles.length)} AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) LIMIT 1`, [account, ...roles, now, now]);
  return rows.length > 0;
}

/** Running tracks whose lead could not read them now: an account that is off, no seat of these roles. */
export const unled = (ask: Ask, roles: readonly Role[], now: Instant): Promise<{ id: Id; name: string }[]> => ask(`
  SELECT t.id, a.name FROM track t JOIN account a ON a.id = t.lead_id WHERE t.ended_at IS NULL AND (a.status <> 'active'
    OR NOT EXISTS (SELECT 1 FROM seat WHERE seat.account_id = a.id AND seat.role IN ${list(roles.length)} AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)))
  ORDER BY t.entered_at, t.id`, [...roles, now, now]);

/** The tracks that run and that somebody leads or is a member of. */
export const tracksOf = (ask: Ask, account: Id, now: Instant): Promise<{ id: Id; leads: 0 | 1 }[]> => ask(`
  SELECT t.id, CASE WHEN t.lead_id = ? THEN 1 ELSE 0 END AS leads FROM track_member m JOIN track t ON t.id = m.track_id
  WHERE m.account_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?) AND t.ended_at IS NULL ORDER BY t.entered_at, t.id`, [account, account, now, now]);

/** Who leads the tracks that run beside a case. */
export const leadsBeside = async (ask: Ask, caseId: Id): Promise<Id[]> => (await ask<{ account: Id }>('SELECT DISTINCT lead_id AS account FROM track WHERE case_id = ? AND ended_at IS NULL', [caseId])).map(({ account }) => account);
