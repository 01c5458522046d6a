import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { FoundMatch } from '../rules/conflict-matches.js';
import type { FoundBy, RecusalGround } from '../rules/recusal.js';

export interface RecusalLine { id: Id; account: Id; name: string; ground: RecusalGround; found_by: FoundBy; reason: string; recorded_by: string; entered_at: Instant; lifted_at: Instant | null; lifted_by: string | null; lifted_because: string | null; version: number }
export interface StatementLine { account: Id; stated_at: Instant }
export interface Coordinator { account: Id; name: string }

/** What was set aside, so that it is not asked again. */
export function answersOf(ask: Ask, caseId: Id): Promise<FoundMatch[]> {
  return ask<FoundMatch>('SELECT account_id AS account, ground, about_id AS about FROM conflict_answer WHERE case_id = ?', [caseId]);
}

/** Who is kept out of the case now. */
export async function recusedFrom(ask: Ask, caseId: Id): Promise<Id[]> {
  return (await ask<{ account: Id }>('SELECT account_id AS account FROM recusal WHERE case_id = ? AND lifted_at IS NULL', [caseId])).map(({ account }) => account);
}

/** District coordinators who may take a case over at `now`: active, seated for the whole district, not kept out of it. */
export function coordinatorsFor(ask: Ask, caseId: Id, now: Instant): Promise<Coordinator[]> {
  return ask<Coordinator>(`
    SELECT DISTINCT a.id AS account, a.name FROM seat JOIN account a ON a.id = seat.account_id
    WHERE seat.role = 'district-coordinator' AND seat.school_id IS NULL AND seat.charter_id IS NULL AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
      AND a.status = 'active' AND NOT EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = ? AND x.account_id = a.id AND x.lifted_at IS NULL)
    ORDER BY a.name, a.id`, [now, now, caseId]);
}

/** Members of the team now who hold a chair's seat now. */
export async function chairsOnTeam(ask: Ask, caseId: Id, now: Instant): Promise<Id[]> {
  const rows = await ask<{ account: Id }>(`
    SELECT DISTINCT m.account_id AS account FROM team_member m JOIN seat ON seat.account_id = m.account_id
    WHERE m.case_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)
      AND seat.role = 'chair' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)`, [caseId, now, now, now, now]);
  return rows.map(({ account }) => account);
}

/** Everybody on the team of a case at `now`. */
export async function teamAt(ask: Ask, caseId: Id, now: Instant): Promise<Id[]> {
  const rows = await ask<{ account: Id }>('SELECT DISTINCT account_id AS account FROM team_member WHERE case_id = ? AND member_from <= ? AND (member_until IS NULL OR member_until > ?)', [caseId, now, now]);
  return rows.map(({ account }) => account);
}

export async function namesOf(ask: Ask, accounts: readonly Id[]): Promise<string[]> {
  return (await ask<{ name: string }>(`SELECT name FROM account WHERE id IN ${list(accounts.length)} ORDER BY name`, accounts)).map(({ name }) => name);
}

@Injectable()
export class ConflictReads {
  /** For what is shared with units of work. */
  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}

  /** Every recusal of a case, lifted ones included, the newest first. */
  async recusals(caseId: Id): Promise<RecusalLine[]> {
    const rows = await this.reader.all<RecusalLine>(`
      SELECT x.id, x.account_id AS account, a.name, x.ground, x.found_by, x.reason, e.name AS recorded_by, x.entered_at, x.lifted_at, l.name AS lifted_by, x.lifted_because, x.version
      FROM recusal x JOIN account a ON a.id = x.account_id JOIN account e ON e.id = x.entered_by LEFT JOIN account l ON l.id = x.lifted_by
      WHERE x.case_id = ? ORDER BY x.entered_at DESC, x.id`, [caseId]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason), lifted_because: row.lifted_because === null ? null : narrative.from(row.lifted_because) }));
  }

  /** When members said that they have no conflict of interest, the last time each. */
  statements(caseId: Id): Promise<StatementLine[]> {
    return this.reader.all('SELECT account_id AS account, max(stated_at) AS stated_at FROM conflict_statement WHERE case_id = ? GROUP BY account_id', [caseId]);
  }

  /** Whether a member of the team has not said yet, since joining, that nothing stands between them and the case. */
  async owesStatement(caseId: Id, account: Id, now: Instant): Promise<boolean> {
    const row = await this.reader.one(`
      SELECT m.id FROM team_member m WHERE m.case_id = ? AND m.account_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?)
        AND NOT EXISTS (SELECT 1 FROM conflict_statement s WHERE s.case_id = m.case_id AND s.account_id = m.account_id AND s.stated_at >= m.member_from)`, [caseId, account, now, now]);
    return row !== null;
  }

  /** Names by id, of accounts and of persons. */
  async names(accounts: readonly Id[], persons: readonly Id[]): Promise<Map<Id, string>> {
    const rows = await this.reader.all<{ id: Id; name: string }>(`
      SELECT id, name FROM account WHERE id IN ${list(accounts.length)} UNION ALL SELECT id, coalesce(name_used, full_name) FROM person WHERE id IN ${list(persons.length)}`, [...accounts, ...persons]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
