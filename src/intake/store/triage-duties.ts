import { Injectable } from '@nestjs/common';
import { suspendedFrom } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';

/** Who has what a triage gave somebody to do, as a column of `t`: the person it named, or whom it was handed to last. Null where it named nobody. */
export const dutyHolder = (named: 't.receiver_id' | 't.gather_by'): string =>
  `CASE WHEN ${named} IS NOT NULL THEN coalesce((SELECT h.to_id FROM triage_handover h WHERE h.triage_id = t.id ORDER BY h.entered_at DESC, h.id DESC LIMIT 1), ${named}) END`;

/** The same as a condition, for one account: it asks the indexes first. Takes the account three times. */
export const heldBy = (named: 't.receiver_id' | 't.gather_by'): string => `(${named} = ? OR t.id IN (SELECT o.triage_id FROM triage_handover o WHERE o.to_id = ?)) AND ${dutyHolder(named)} = ?`;

/** What somebody has to do about one report, with who may not know of that report. */
export interface TriageDuty { triage: Id; report: Id; case_id: Id | null; kind: 'acknowledge' | 'gather'; school_id: Id; school: string; zone: string; entered_at: Instant; triager: Id; holder: Id; name: string; excluded: ReadonlySet<Id> }
export interface DutyTaker { account: Id; name: string; role: Role; school: Id | null }

/** Routed concerns that wait for somebody's acknowledgement, and reports that they promised to find out more about, the oldest first; without an account, everybody's. */
export async function dutiesOf(ask: Ask, account: Id | null): Promise<TriageDuty[]> {
  const held = (named: 't.receiver_id' | 't.gather_by') => (account === null ? `${named} IS NOT NULL` : heldBy(named));
  const rows = await ask<Omit<TriageDuty, 'excluded'>>(`
    SELECT t.id AS triage, r.id AS report, r.case_id, CASE WHEN t.receiver_id IS NULL THEN 'gather' ELSE 'acknowledge' END AS kind, r.school_id, s.name AS school, s.zone, r.entered_at, t.entered_by AS triager, a.id AS holder, a.name
    FROM triage t JOIN report r ON r.triage_id = t.id JOIN school s ON s.id = r.school_id LEFT JOIN routing_acknowledgement k ON k.triage_id = t.id
    JOIN account a ON a.id = coalesce(${dutyHolder('t.receiver_id')}, ${dutyHolder('t.gather_by')})
    WHERE (${held('t.receiver_id')} AND k.id IS NULL) OR (${held('t.gather_by')} AND r.state = 'gathering') ORDER BY r.entered_at, r.id`, account === null ? [] : Array<Id>(6).fill(account));
  if (rows.length === 0) return [];
  const ids = rows.map(({ report }) => report);
  const reports = list(ids.length);
  const excluded = await ask<{ report: Id; account: Id }>(`
    SELECT r.id AS report, a.id AS account FROM report r JOIN account a ON a.person_id = r.subject_id WHERE r.id IN ${reports}
    UNION SELECT r.id, a.id FROM report r JOIN guardian_link g ON g.student_id = r.subject_id JOIN account a ON a.person_id = g.guardian_id WHERE r.id IN ${reports}
    UNION SELECT r.id, x.account_id FROM report r JOIN recusal x ON x.case_id = r.case_id WHERE r.id IN ${reports} AND x.lifted_at IS NULL`, [...ids, ...ids, ...ids]);
  const cases = [...new Set(rows.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])))];
  const suspended = new Map(await Promise.all(cases.map(async (id) => [id, await suspendedFrom(ask, id)] as const)));
  return rows.map((row) => ({ ...row, excluded: new Set([...excluded.filter(({ report }) => report === row.report).map((one) => one.account), ...(row.case_id === null ? [] : suspended.get(row.case_id)!)]) }));
}

/** Everybody who holds one of the roles now at one of the schools, or for the district (`school` null), by name. */
export function takersAt(ask: Ask, roles: readonly Role[], schools: readonly Id[], now: Instant): Promise<DutyTaker[]> {
  return ask<DutyTaker>(`
    SELECT a.id AS account, a.name, seat.role, coalesce(seat.school_id, charter.school_id) AS school
    FROM seat JOIN account a ON a.id = seat.account_id LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
    WHERE seat.role IN ${list(roles.length)} AND (coalesce(seat.school_id, charter.school_id) IN ${list(schools.length)} OR (seat.school_id IS NULL AND seat.charter_id IS NULL))
      AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
    ORDER BY a.name, a.id`, [...roles, ...schools, now, now]);
}

/** Requests for an identity that somebody asked for and that nobody has decided, or that are approved and open for them alone still. */
export function requestsOf(ask: Ask, account: Id, since: Instant, now: Instant): Promise<{ id: Id }[]> {
  return ask(`
    SELECT q.id FROM identity_request q LEFT JOIN identity_decision d ON d.request_id = q.id
    WHERE q.entered_by = ? AND ((d.id IS NULL AND q.entered_at > ?) OR (d.approves = 1 AND d.open_until > ?))`, [account, since, now]);
}

/** The same questions outside of a unit. */
@Injectable()
export class TriageDuties {
  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}
}
