import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, Reader } from '../../platform/database/index.js';
import type { HeldSeat, Looks } from '../rules/looks-by-role.js';

/** When each step of a case was first recorded; null where it is not. */
export interface StepDates { case_id: Id; report: Instant | null; triage: Instant | null; safety: Instant | null; assessment: Instant | null; level: Instant | null; plan: Instant | null; delivery: Instant | null; review: LocalDate | null; closing: Instant | null }
export interface InterventionCount { id: Id; rhythm: string; state: string; starts_on: LocalDate | null; end_reason: string | null; kept: number; missed: number }
export interface ClosingDates { id: Id; entered_at: Instant; closed_at: Instant | null; withdrawn_at: Instant | null; reopened_at: Instant | null }
export interface ClosingSigner { closure_id: Id; discipline: Discipline; signed_at: Instant }
export interface StateCount { state: string; count: number }

/** Dates, kinds and counts of cases. No statement here selects a text that somebody typed, or a name. */
@Injectable()
export class SheetReads {
  constructor(private readonly reader: Reader) {}

  steps(cases: readonly Id[]): Promise<StepDates[]> {
    const first = (column: string, table: string) => `(SELECT min(${column}) FROM ${table} WHERE ${table}.case_id = c.id)`;
    return this.reader.all(`
      SELECT c.id AS case_id, ${first('entered_at', 'report')} AS report, ${first('entered_at', 'triage')} AS triage, ${first('entered_at', 'safety_record')} AS safety, ${first('begun_at', 'assessment')} AS assessment,
             ${first('entered_at', 'determination')} AS level, ${first('entered_at', 'plan_approval')} AS plan, (SELECT min(d.entered_at) FROM delivery d WHERE d.case_id = c.id AND d.was_delivered = 1) AS delivery, ${first('held_on', 'review')} AS review,
             CASE WHEN c.is_open = 1 THEN NULL ELSE (SELECT max(k.closed_at) FROM closure k WHERE k.case_id = c.id) END AS closing
      FROM case_file c WHERE c.id IN ${list(cases.length)}`, cases);
  }

  /** A case's interventions in the order in which they were written, with the deliveries that stand (a corrected one does not count). */
  async interventions(caseId: Id): Promise<InterventionCount[]> {
    const standing = (delivered: 0 | 1) => `(SELECT count(*) FROM delivery d WHERE d.intervention_id = i.id AND d.was_delivered = ${delivered} AND NOT EXISTS (SELECT 1 FROM delivery x WHERE x.corrects_id = d.id))`;
    const rows = await this.reader.all<InterventionCount>(`SELECT i.id, i.rhythm, i.state, i.starts_on, i.end_reason, ${standing(1)} AS kept, ${standing(0)} AS missed FROM intervention i WHERE i.case_id = ? ORDER BY i.entered_at, i.id`, [caseId]);
    return rows.map((row) => ({ ...row, kept: Number(row.kept), missed: Number(row.missed) })); // PostgreSQL counts in text
  }

  closings(caseId: Id): Promise<ClosingDates[]> {
    return this.reader.all(`
      SELECT k.id, k.entered_at, k.closed_at, k.withdrawn_at, (SELECT min(n.entered_at) FROM new_information n WHERE n.closure_id = k.id AND n.decision = 'reopened') AS reopened_at
      FROM closure k WHERE k.case_id = ? ORDER BY k.entered_at, k.id`, [caseId]);
  }

  closingSigners(caseId: Id): Promise<ClosingSigner[]> {
    return this.reader.all('SELECT s.closure_id, s.discipline, s.signed_at FROM closure_signature s JOIN closure k ON k.id = s.closure_id WHERE k.case_id = ? ORDER BY s.signed_at, s.id', [caseId]);
  }

  async referrals(caseId: Id): Promise<StateCount[]> {
    return (await this.reader.all<StateCount>('SELECT state, count(*) AS count FROM referral WHERE case_id = ? GROUP BY state ORDER BY state', [caseId])).map((row) => ({ ...row, count: Number(row.count) }));
  }

  async dismissed(caseId: Id): Promise<number> {
    return Number((await this.reader.one<{ n: number | string }>("SELECT count(*) AS n FROM new_information WHERE case_id = ? AND decision = 'dismissed'", [caseId]))?.n ?? 0);
  }

  /** How often each account looked at a case, by the ledger. */
  async looks(caseId: Id): Promise<Looks[]> {
    const rows = await this.reader.all<Looks>(`
      SELECT actor AS account, count(*) AS looks FROM ledger_entry WHERE case_id = ? AND (act LIKE '%.viewed' OR act LIKE '%.listed' OR act LIKE '%.started' OR act LIKE '%.downloaded' OR act LIKE '%.produced') GROUP BY actor ORDER BY actor`, [caseId]);
    return rows.map((row) => ({ ...row, looks: Number(row.looks) }));
  }

  /** The seats that these accounts held on a day when they looked at the case. */
  seats(caseId: Id): Promise<HeldSeat[]> {
    return this.reader.all(`
      SELECT DISTINCT seat.account_id AS account, seat.role, seat.school_id AS school
      FROM ledger_entry e JOIN seat ON seat.account_id = e.actor AND seat.held_from <= e.at AND (seat.held_until IS NULL OR seat.held_until > e.at) WHERE e.case_id = ?`, [caseId]);
  }
}
