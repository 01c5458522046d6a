import { suspendedIn } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Ask } from '../../platform/database/index.js';
import { giversOf, givingRoles, type GivingRole } from '../rules/givers.js';
import { closeTo } from './track-reads.js';

/**
 * A track that runs and that its lead cannot open: `why` is that they hold no seat for it any more, or that a conflict keeps them out. `givers` may give it to somebody else; where they are none,
 * IT has to make one. Of the person it is about nothing stands here.
 */
export interface LeaderlessTrack { id: Id; school: string; school_id: Id; zone: string; opened: Instant; lead_id: Id; lead: string; why: 'no-seat' | 'kept-out'; givers: Id[] }

/** Somebody in the district who could lead a track, with the school of their seat; null for a seat at the district. */
export interface PossibleLead { account: Id; name: string; school: string | null; school_id: Id | null }

/** The tracks that nobody leads who can open them, the oldest first, each with those who may give it another lead. */
export async function leaderless(ask: Ask, roles: readonly Role[], now: Instant): Promise<LeaderlessTrack[]> {
  const running = await ask<Omit<LeaderlessTrack, 'why' | 'givers'> & { case_id: Id | null; holds: 0 | 1; lead_out: 0 | 1 }>(`
    SELECT t.id, s.name AS school, t.school_id, s.zone, t.entered_at AS opened, t.lead_id, l.name AS lead, t.case_id,
      CASE WHEN l.status = 'active' AND EXISTS (SELECT 1 FROM seat WHERE seat.account_id = l.id AND seat.role IN ${list(roles.length)} AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)) THEN 1 ELSE 0 END AS holds,
      CASE WHEN ${closeTo('l')} THEN 1 ELSE 0 END AS lead_out
    FROM track t JOIN school s ON s.id = t.school_id JOIN account l ON l.id = t.lead_id WHERE t.ended_at IS NULL ORDER BY t.entered_at, t.id`, [...roles, now, now]);
  if (running.length === 0) return [];
  const suspended = new Set(await suspendedIn(ask, [...new Set(running.flatMap(({ case_id: id }) => (id === null ? [] : [id])))]));
  const out = (caseId: Id | null, account: Id): boolean => caseId !== null && suspended.has(`${caseId} ${account}`);
  const lost = running.flatMap(({ case_id: caseId, holds, lead_out: leadOut, ...track }) => {
    const keptOut = leadOut === 1 || out(caseId, track.lead_id);
    return holds === 1 && !keptOut ? [] : [{ ...track, caseId, why: keptOut ? 'kept-out' as const : 'no-seat' as const }];
  });
  if (lost.length === 0) return [];
  const able = await ask<{ track: Id; account: Id; role: GivingRole; near: 0 | 1 }>(`
    SELECT DISTINCT t.id AS track, a.id AS account, seat.role, CASE WHEN ${closeTo('a')} THEN 1 ELSE 0 END AS near FROM track t JOIN account a ON a.status = 'active' JOIN seat ON seat.account_id = a.id
    WHERE t.id IN ${list(lost.length)} AND seat.role IN ${list(givingRoles.length)} AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)`, [...lost.map(({ id }) => id), ...givingRoles, now, now]);
  return lost.map(({ caseId, ...track }) => ({ ...track, givers: giversOf(able.filter((one) => one.track === track.id).map(({ account, role, near }) => ({ account, role, out: near === 1 || out(caseId, account) }))) }));
}

/** Who holds one of these roles now anywhere in the district, by name, each person once. */
export async function possibleLeads(ask: Ask, roles: readonly Role[], now: Instant): Promise<PossibleLead[]> {
  const rows = await ask<PossibleLead>(`
    SELECT a.id AS account, a.name, s.name AS school, s.id AS school_id FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN school s ON s.id = seat.school_id
    WHERE seat.role IN ${list(roles.length)} AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) ORDER BY a.name, a.id, s.name`, [...roles, now, now]);
  return [...new Map(rows.map((row) => [row.account, row])).values()];
}
