import { suspendedIn } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, type Ask } from '../../platform/database/index.js';

/** A track that runs and that its lead cannot open: `why` is that they hold no seat for it any more, or that a conflict keeps them out. Of the person it is about nothing stands here. */
export interface LeaderlessTrack { id: Id; school: string; school_id: Id; zone: string; opened: Instant; lead_id: Id; lead: string; why: 'no-seat' | 'kept-out' }

/** Somebody in the district who could lead a track, with the school of their seat; null for a seat at the district. */
export interface PossibleLead { account: Id; name: string; school: string | null; school_id: Id | null }

const closeTo = (account: string): string => `(EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = t.case_id AND x.account_id = ${account}.id AND x.lifted_at IS NULL) OR ${account}.person_id = t.subject_id
  OR EXISTS (SELECT 1 FROM guardian_link g WHERE g.guardian_id = ${account}.person_id AND g.student_id = t.subject_id))`;

/** The tracks that nobody leads who can open them, the oldest first, without those that `reader` is kept out of. */
export async function leaderless(ask: Ask, roles: readonly Role[], reader: Id, now: Instant): Promise<LeaderlessTrack[]> {
  const running = await ask<Omit<LeaderlessTrack, 'why'> & { case_id: Id | null; holds: 0 | 1; lead_out: 0 | 1; reader_out: 0 | 1 }>(`
    SELECT t.id, s.name AS school, t.school_id, s.zone, t.entered_at AS opened, t.lead_id, l.name AS lead, t.case_id,
      CASE WHEN l.status = 'active' AND EXISTS (SELECT 1 FROM seat WHERE seat.account_id = l.id AND seat.role IN ${list(roles.length)} AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)) THEN 1 ELSE 0 END AS holds,
      CASE WHEN ${closeTo('l')} THEN 1 ELSE 0 END AS lead_out, CASE WHEN ${closeTo('r')} THEN 1 ELSE 0 END AS reader_out
    FROM track t JOIN school s ON s.id = t.school_id JOIN account l ON l.id = t.lead_id JOIN account r ON r.id = ? WHERE t.ended_at IS NULL ORDER BY t.entered_at, t.id`, [...roles, now, now, reader]);
  const suspended = new Set(await suspendedIn(ask, [...new Set(running.flatMap(({ case_id: id }) => (id === null ? [] : [id])))]));
  const out = (caseId: Id | null, account: Id): boolean => caseId !== null && suspended.has(`${caseId} ${account}`);
  return running.filter((one) => one.reader_out === 0 && !out(one.case_id, reader)).flatMap(({ id, school, school_id, zone, opened, lead_id, lead, case_id: caseId, holds, lead_out: leadOut }) => {
    const keptOut = leadOut === 1 || out(caseId, lead_id);
    return holds === 1 && !keptOut ? [] : [{ id, school, school_id, zone, opened, lead_id, lead, why: keptOut ? 'kept-out' as const : 'no-seat' as const }];
  });
}

/** Who holds one of these roles now anywhere in the district, by name, each person once. */
export async function possibleLeads(ask: Ask, roles: readonly Role[], now: Instant): Promise<PossibleLead[]> {
  const rows = await ask<PossibleLead>(`
    SELECT a.id AS account, a.name, s.name AS school, s.id AS school_id FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN school s ON s.id = seat.school_id
    WHERE seat.role IN ${list(roles.length)} AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) ORDER BY a.name, a.id, s.name`, [...roles, now, now]);
  return [...new Map(rows.map((row) => [row.account, row])).values()];
}
