import { Injectable } from '@nestjs/common';
import { capabilities } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Reader, type Ask } from '../../platform/database/index.js';
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

export interface LostLine { case_id: Id; account: Id; name: string; number: string; school: string; manages: 0 | 1; chairs: 0 | 1 }

const counts = "seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)";

@Injectable()
export class OwnedReads {
  constructor(private readonly reader: Reader) {}

  /**
   * Open cases in a viewer's scope in which somebody else manages or owns something and could not open the case now, by name and number. `manages`
   * and `chairs` are the viewer's. A seal, and what the records suspend until it is answered, do not count: both end.
   */
  outOfReach(open: string, viewer: CaseScope, limit: number): Promise<LostLine[]> {
    const { account, now } = viewer;
    const mine = openTo(viewer);
    return this.reader.all<LostLine>(`
      SELECT o.case_id, o.account, a.name, c.number, s.name AS school, CASE WHEN c.manager_id = ? THEN 1 ELSE 0 END AS manages,
             CASE WHEN EXISTS (SELECT 1 FROM team_member own JOIN seat ON seat.account_id = own.account_id AND seat.role = 'chair' AND ${counts}
                               WHERE own.case_id = o.case_id AND own.account_id = ? AND own.member_from <= ? AND (own.member_until IS NULL OR own.member_until > ?)) THEN 1 ELSE 0 END AS chairs
      FROM (${open} UNION ALL SELECT id, manager_id, 'case', 0 FROM case_file WHERE is_open = 1) o
      JOIN case_file c ON c.id = o.case_id AND c.is_open = 1 JOIN school s ON s.id = c.school_id JOIN account a ON a.id = o.account
      WHERE o.account <> ? AND (a.status <> 'active' OR EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = o.case_id AND x.account_id = o.account AND x.lifted_at IS NULL) OR NOT EXISTS (
        SELECT 1 FROM seat LEFT JOIN charter_school charter ON charter.charter_id = seat.charter_id AND charter.held_until IS NULL
        WHERE seat.account_id = o.account AND ${counts} AND (seat.charter_id IS NULL OR charter.school_id IS NOT NULL) AND (
          (seat.role IN ${forDistrict} AND seat.school_id IS NULL AND seat.charter_id IS NULL)
          OR (seat.role IN ${onTeams} AND EXISTS (
            SELECT 1 FROM team_member m WHERE m.case_id = o.case_id AND (m.account_id = o.account OR m.account_id = seat.covers_id) AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)
              AND (seat.role <> 'sro' OR trim(coalesce(m.purpose, '')) <> '')))
          OR (o.by_work = 1 AND seat.role IN ${onTeams} AND (coalesce(seat.school_id, charter.school_id) = c.school_id OR (seat.school_id IS NULL AND seat.charter_id IS NULL))
            AND NOT EXISTS (SELECT 1 FROM team_member past WHERE past.case_id = o.case_id AND past.account_id = o.account)))))
        AND ${mine.sql}
      GROUP BY o.case_id, o.account, a.name, c.number, s.name, c.manager_id ORDER BY a.name, c.number, o.account LIMIT ?`,
    [account, now, now, account, now, now, account, now, now, now, now, ...mine.values, limit]);
  }
}
