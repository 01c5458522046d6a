import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, narrative, Reader, type Value } from '../../platform/database/index.js';
import type { NextStepState } from '../rules/next-steps.js';
import { caseFacts, factsOfCases, type FoundCase } from './case-facts.js';
import { openTo, type CaseScope } from './case-scope.js';

export interface CaseLine { id: Id; number: string; school: string; subject: string; is_open: 0 | 1; manager: string; zone: string; opened_at: Instant; updated_at: Instant }
export interface ClosedLine { id: Id; number: string; school: string; zone: string; subject: string; closed_at: Instant }
export interface StepLine { id: Id; case_id: Id; what: string; owner_id: Id; owner: string; due_on: LocalDate; state: NextStepState; outcome: string | null; source_kind: string; version: number }
export interface MemberLine { id: Id; account: Id; name: string; discipline: Discipline; purpose: string | null; from: Instant; until: Instant | null; recused_at: Instant | null; version: number }
export interface CaseHead { id: Id; number: string; school: string; zone: string; subject_id: Id; subject: string; kind: string; grade: string | null; born_on: LocalDate | null; manager_id: Id; manager: string; is_open: 0 | 1; is_held: 0 | 1; opened_at: Instant }

@Injectable()
export class CaseReads {
  constructor(private readonly reader: Reader) {}

  /** What the door asks; see `factsOfCases`. */
  async facts(id: Id): Promise<FoundCase | null> {
    return caseFacts((sql, values) => this.reader.all(sql, values), id);
  }

  /** The same of several cases, by id. */
  several(ids: readonly Id[]): Promise<Map<Id, FoundCase>> {
    return factsOfCases((sql, values) => this.reader.all(sql, values), ids);
  }

  head(id: Id): Promise<CaseHead | null> {
    return this.reader.one<CaseHead>(`
      SELECT c.id, c.number, s.name AS school, s.zone, c.subject_id, coalesce(p.name_used, p.full_name) AS subject, p.kind, p.grade, p.born_on,
             c.manager_id, a.name AS manager, c.is_open, c.is_held, c.opened_at
      FROM case_file c JOIN school s ON s.id = c.school_id JOIN person p ON p.id = c.subject_id JOIN account a ON a.id = c.manager_id
      WHERE c.id = ?`, [id]);
  }

  members(caseId: Id): Promise<MemberLine[]> {
    return this.reader.all<MemberLine>(`
      SELECT m.id, m.account_id AS account, a.name, m.discipline, m.purpose, m.member_from AS "from", m.member_until AS until, x.entered_at AS recused_at, m.version
      FROM team_member m JOIN account a ON a.id = m.account_id LEFT JOIN recusal x ON x.case_id = m.case_id AND x.account_id = m.account_id AND x.lifted_at IS NULL
      WHERE m.case_id = ? ORDER BY m.member_from, m.id`, [caseId]);
  }

  async steps(caseId: Id): Promise<StepLine[]> {
    const rows = await this.reader.all<StepLine>(`
      SELECT n.id, n.case_id, n.what, n.owner_id, a.name AS owner, n.due_on, n.state, n.outcome, n.source_kind, n.version
      FROM next_step n JOIN account a ON a.id = n.owner_id WHERE n.case_id = ? ORDER BY CASE n.state WHEN 'open' THEN 0 ELSE 1 END, n.due_on, n.id`, [caseId]);
    return rows.map(opened);
  }

  async step(caseId: Id, id: Id): Promise<StepLine | null> {
    const row = await this.reader.one<StepLine>(`
      SELECT n.id, n.case_id, n.what, n.owner_id, a.name AS owner, n.due_on, n.state, n.outcome, n.source_kind, n.version
      FROM next_step n JOIN account a ON a.id = n.owner_id WHERE n.case_id = ? AND n.id = ?`, [caseId, id]);
    return row === null ? null : opened(row);
  }

  /** Open next steps of one person on the cases that they may read now, earliest first. */
  async stepsOf(scope: CaseScope, limit: number): Promise<(StepLine & { number: string; subject: string })[]> {
    const open = openTo(scope);
    const rows = await this.reader.all<StepLine & { number: string; subject: string }>(`
      SELECT n.id, n.case_id, n.what, n.owner_id, a.name AS owner, n.due_on, n.state, n.outcome, n.source_kind, n.version, c.number, coalesce(p.name_used, p.full_name) AS subject
      FROM next_step n JOIN account a ON a.id = n.owner_id JOIN case_file c ON c.id = n.case_id JOIN person p ON p.id = c.subject_id
      WHERE n.owner_id = ? AND n.state = 'open' AND ${open.sql}
      ORDER BY n.due_on, n.id LIMIT ?`, [scope.account, ...open.values, limit]);
    return rows.map((row) => ({ ...row, ...opened(row) }));
  }

  /** Closed cases of the scope, closed at `since` or later, the last closed first. */
  closedSince(scope: CaseScope, since: Instant, limit: number): Promise<ClosedLine[]> {
    const open = openTo(scope);
    return this.reader.all<ClosedLine>(`
      SELECT c.id, c.number, s.name AS school, s.zone, coalesce(p.name_used, p.full_name) AS subject, max(k.closed_at) AS closed_at
      FROM case_file c JOIN closure k ON k.case_id = c.id JOIN school s ON s.id = c.school_id JOIN person p ON p.id = c.subject_id
      WHERE c.is_open = 0 AND k.closed_at >= ? AND ${open.sql}
      GROUP BY c.id, s.id, p.id ORDER BY max(k.closed_at) DESC, c.id LIMIT ?`, [since, ...open.values, limit]);
  }

  /** Cases that a viewer may read, newest change first, before a (updated_at, id) position; narrowed to case numbers and folded name keys. */
  page(scope: CaseScope, filter: { open: boolean | null; number: string | null; nameKeys: readonly string[]; before: { at: Instant; id: Id } | null; limit: number }): Promise<CaseLine[]> {
    const open = openTo(scope);
    const where = [open.sql];
    const values: Value[] = [...open.values];
    if (filter.open !== null) { where.push('c.is_open = ?'); values.push(filter.open ? 1 : 0); }
    const found: string[] = [];
    if (filter.number !== null) { found.push('c.number LIKE ?'); values.push(`%${filter.number}%`); }
    if (filter.nameKeys.length > 0) { found.push(`c.subject_id IN (SELECT person_id FROM person_name_key WHERE name_key IN ${list(filter.nameKeys.length)})`); values.push(...filter.nameKeys); }
    if (found.length > 0) where.push(`(${found.join(' OR ')})`);
    if (filter.before !== null) { where.push('(c.updated_at < ? OR (c.updated_at = ? AND c.id < ?))'); values.push(filter.before.at, filter.before.at, filter.before.id); }
    return this.reader.all<CaseLine>(`
      SELECT c.id, c.number, s.name AS school, coalesce(p.name_used, p.full_name) AS subject, c.is_open, a.name AS manager, s.zone, c.opened_at, c.updated_at
      FROM case_file c JOIN school s ON s.id = c.school_id JOIN person p ON p.id = c.subject_id JOIN account a ON a.id = c.manager_id
      WHERE ${where.join(' AND ')} ORDER BY c.updated_at DESC, c.id DESC LIMIT ?`, [...values, filter.limit]);
  }
}

function opened(row: StepLine): StepLine {
  return { ...row, what: narrative.from(row.what), outcome: row.outcome === null ? null : narrative.from(row.outcome) };
}
