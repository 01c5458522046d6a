import { Injectable } from '@nestjs/common';
import { capabilities } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import { openTo, type CaseScope } from './case-scope.js';

const rolesBy = (wanted: 'team' | 'district') => Object.entries(capabilities['case.read'].reach).filter(([, reach]) => reach === wanted).map(([role]) => role as Role);
const quoted = (roles: readonly Role[]): string => `(${roles.map((role) => `'${role}'`).join(', ')})`;
const [onTeams, forDistrict] = [quoted(rolesBy('team')), quoted(rolesBy('district'))];

const inOpenCases = (open: string): string => `FROM (${open}) o JOIN case_file c ON c.id = o.case_id AND c.is_open = 1`;

/** Everybody who owns something open in a case. */
export async function ownersIn(ask: Ask, open: string, caseId: Id): Promise<Id[]> {
  return (await ask<{ account: Id }>(`SELECT DISTINCT o.account ${inOpenCases(open)} WHERE o.case_id = ?`, [caseId])).map(({ account }) => account);
}

/** What somebody owns in open cases: of each kind how many. */
export async function ownedBy(ask: Ask, open: string, account: Id): Promise<{ case_id: Id; kind: string; n: number }[]> {
  const rows = await ask<{ case_id: Id; kind: string; n: number | string }>(`SELECT o.case_id, o.kind, count(*) AS n ${inOpenCases(open)} WHERE o.account = ? GROUP BY o.case_id, o.kind ORDER BY o.kind`, [account]);
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export interface LostLine { case_id: Id; account: Id; name: string; number: string; school: string; leads: 0 | 1 }

/** Of which open cases of their scope somebody hears: of all, of those that they manage or stand on the team of, and of the owners whose leave they cover. */
export interface Hearing { all: boolean; asManager: boolean; asMember: boolean; covers: readonly Id[] }

@Injectable()
export class OwnedReads {
  constructor(private readonly reader: Reader) {}

  /**
   * Open cases in a viewer's scope, of those they hear of, in which somebody else manages or owns something and could not open the case now, by name and
   * number; `leads` where it is one of theirs. A seal, and what the records suspend until it is answered, do not count: both end.
   * Says of each owner what `decide` says (lost-owners-decided.spec.ts). Most stand on the team by a seat of their own: they are set aside first, so that few are asked about in full.
   */
  outOfReach(open: string, viewer: CaseScope, { all, asManager, asMember, covers }: Hearing, limit: number): Promise<LostLine[]> {
    const { account, now } = viewer;
    const mine = openTo(viewer);
    const led = [...(asManager ? ['c.manager_id = ?'] : []), ...(asMember ? [`c.id IN (SELECT own.case_id FROM team_member own WHERE own.account_id = ? AND ${runs('own')})`] : [])].join(' OR ') || '1 = 0';
    const ledValues = [...(asManager ? [account] : []), ...(asMember ? [account, now, now] : [])];
    const heard = all ? '1 = 1' : `o.case_id IN (SELECT id FROM led)${covers.length > 0 ? ` OR o.account IN ${list(covers.length)}` : ''}`;
    return this.reader.all<LostLine>(`
      WITH led AS MATERIALIZED (SELECT c.id FROM case_file c WHERE c.is_open = 1 AND (${led})),
      held AS MATERIALIZED (
        SELECT seat.account_id, seat.role, seat.covers_id, coalesce(seat.school_id, charter.school_id) AS school_id
        FROM seat JOIN account a ON a.id = seat.account_id AND a.status = 'active' LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
        WHERE seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?) AND (seat.charter_id IS NULL OR charter.school_id IS NOT NULL)),
      doubtful AS MATERIALIZED (
        SELECT DISTINCT o.case_id, o.account, o.by_work FROM (${open} UNION ALL SELECT id, manager_id, 'case', 0 FROM case_file WHERE is_open = 1) o
        WHERE o.account <> ? AND (${heard}) AND NOT EXISTS (
          SELECT 1 FROM team_member m WHERE m.account_id = o.account AND m.case_id = o.case_id AND ${runs('m')} AND m.account_id IN (${seated("role <> 'sro'")}) AND m.case_id NOT IN (SELECT case_id FROM recusal WHERE lifted_at IS NULL)))
      SELECT DISTINCT o.case_id, o.account, a.name, c.number, s.name AS school, CASE WHEN o.case_id IN (SELECT id FROM led) THEN 1 ELSE 0 END AS leads
      FROM doubtful o JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 JOIN school s ON s.id = c.school_id JOIN account a ON a.id = o.account
      WHERE (${isRecused('o.account')} OR NOT (
        o.account IN (SELECT account_id FROM held WHERE role IN ${forDistrict} AND school_id IS NULL)
        OR EXISTS (SELECT 1 FROM team_member m WHERE m.account_id = o.account AND m.case_id = o.case_id AND ${runs('m')} AND (m.account_id IN (${seated("role <> 'sro'")}) OR (m.account_id IN (${seated("role = 'sro'")}) AND trim(coalesce(m.purpose, '')) <> '')))
        OR (o.by_work = 1 AND (o.account IN (${seated('school_id IS NULL')}) OR (o.account, c.school_id) IN (SELECT account_id, school_id FROM held WHERE role IN ${onTeams} AND school_id IS NOT NULL))
            AND NOT EXISTS (SELECT 1 FROM team_member past WHERE past.account_id = o.account AND past.case_id = o.case_id))
        OR (o.account IN (${seated('covers_id IS NOT NULL')}) AND EXISTS (
            SELECT 1 FROM held JOIN team_member m ON m.account_id = held.covers_id WHERE held.account_id = o.account AND held.role IN ${onTeams} AND m.case_id = o.case_id AND ${runs('m')}
              AND (held.role <> 'sro' OR trim(coalesce(m.purpose, '')) <> '') AND NOT ${isRecused('held.covers_id')}))))
        AND ${mine.sql}
      ORDER BY a.name, c.number, o.account LIMIT ?`,
    [...ledValues, now, now, account, ...(all ? [] : covers), now, now, now, now, now, now, ...mine.values, limit]);
  }
}

const runs = (place: string): string => `${place}.member_from <= ? AND (${place}.member_until IS NULL OR ${place}.member_until > ?)`;
/** Who holds a seat now by which somebody stands on teams. */
const seated = (which: string): string => `SELECT account_id FROM held WHERE role IN ${onTeams} AND ${which}`;
const isRecused = (account: string): string => `EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = o.case_id AND x.account_id = ${account} AND x.lifted_at IS NULL)`;
