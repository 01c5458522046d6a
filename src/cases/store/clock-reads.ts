import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { ClockKind, Ending, Hop } from '../rules/clocks.js';
import { openTo, type CaseScope } from './case-scope.js';

export interface ClockLine {
  id: Id; kind: ClockKind; about: string; what: string; whom: string | null; due_at: Instant; why: string; owner: string; hops: number; version: number; started_at: Instant;
  ended_how: Ending | null; ended_at: Instant | null; ended_because: string | null; ender: string | null;
}
export interface ChangedCase { id: Id; updated_at: Instant; ask_again_at: Instant | null }
export interface HopLine { clock_id: Id; hop: Hop; due_at: Instant; to: string | null; at: Instant }
export interface MoveLine { clock_id: Id; from_due_at: Instant; to_due_at: Instant; reason: string; by: string | null; at: Instant }
export interface DutyLine { id: Id; kind: ClockKind; case_id: Id; number: string; subject: string; zone: string; what: string; whom: string | null; due_at: Instant; hops: number; mine: 0 | 1; backup: 0 | 1; owner: string }

const columns = `k.id, k.kind, k.about, k.what, coalesce(p.name_used, p.full_name, x.description) AS whom, k.due_at, k.why, coalesce(o.name, m.name) AS owner, k.hops, k.version, k.started_at,
  k.ended_how, k.ended_at, k.ended_because, e.name AS ender`;
const joined = `clock k JOIN case_file c ON c.id = k.case_id JOIN account m ON m.id = c.manager_id LEFT JOIN account o ON o.id = k.owner_id LEFT JOIN account e ON e.id = k.ended_by
  LEFT JOIN participant x ON x.id = k.participant_id LEFT JOIN person p ON p.id = x.person_id`;

/** Whether a clock that is late was passed to somebody, for the time at which it is due now. */
const heard = (whom: string): string => `EXISTS (SELECT 1 FROM clock_hop h WHERE h.clock_id = k.id AND h.due_at = k.due_at AND ${whom})`;

@Injectable()
export class ClockReads {
  constructor(private readonly reader: Reader) {}

  /** Open cases that changed, or whose families did, since their clocks were last looked at, the longest waiting first; `after` goes on behind one of them, whether or not it still waits. */
  changedCases(after: ChangedCase | null, limit: number): Promise<ChangedCase[]> {
    return this.reader.all(`
      SELECT c.id, c.updated_at, l.ask_again_at FROM case_file c LEFT JOIN clock_look l ON l.case_id = c.id
      WHERE c.is_open = 1 AND (l.case_id IS NULL OR l.seen_updated_at <> c.updated_at OR l.ask_again_at IS NOT NULL)${after === null ? '' : ' AND (c.updated_at > ? OR (c.updated_at = ? AND c.id > ?))'}
      ORDER BY c.updated_at, c.id LIMIT ?`, [...(after === null ? [] : [after.updated_at, after.updated_at, after.id]), limit]);
  }

  /** Running clocks of which the next person must hear by now, the longest waiting first. */
  toPassOn(now: Instant, limit: number): Promise<{ id: Id; case_id: Id; school: Id; zone: string; next_hop_at: Instant }[]> {
    return this.reader.all(`
      SELECT k.id, k.case_id, s.id AS school, s.zone, k.next_hop_at FROM clock k JOIN case_file c ON c.id = k.case_id JOIN school s ON s.id = c.school_id
      WHERE k.ended_at IS NULL AND k.next_hop_at <= ? ORDER BY k.next_hop_at, k.id LIMIT ?`, [now, limit]);
  }

  /** Running clocks of a case with whom they were passed to, the earliest due first: a line for each hop, or one without. */
  async running(caseId: Id): Promise<(ClockLine & { hop: Hop | null; hop_to: string | null; hop_at: Instant | null })[]> {
    const rows = await this.reader.all<ClockLine & { hop: Hop | null; hop_to: string | null; hop_at: Instant | null }>(`
      SELECT ${columns}, h.hop, t.name AS hop_to, h.entered_at AS hop_at
      FROM ${joined} LEFT JOIN clock_hop h ON h.clock_id = k.id AND h.due_at = k.due_at LEFT JOIN account t ON t.id = h.to_id
      WHERE k.case_id = ? AND k.ended_at IS NULL ORDER BY k.due_at, k.id, h.entered_at, h.id`, [caseId]);
    return rows.map(opened);
  }

  /** Every clock of a case: those that run first, the earliest due first; then those that ended, the last first. */
  async ofCase(caseId: Id): Promise<{ clocks: ClockLine[]; hops: HopLine[]; moves: MoveLine[] }> {
    const [clocks, hops, moves] = await Promise.all([
      this.reader.all<ClockLine>(`SELECT ${columns} FROM ${joined} WHERE k.case_id = ? ORDER BY CASE WHEN k.ended_at IS NULL THEN 0 ELSE 1 END, k.ended_at DESC, k.due_at, k.id`, [caseId]),
      this.reader.all<HopLine>(`
        SELECT h.clock_id, h.hop, h.due_at, t.name AS "to", h.entered_at AS at FROM clock_hop h JOIN clock k ON k.id = h.clock_id LEFT JOIN account t ON t.id = h.to_id
        WHERE k.case_id = ? ORDER BY h.entered_at, h.id`, [caseId]),
      this.reader.all<MoveLine>(`
        SELECT v.clock_id, v.from_due_at, v.to_due_at, v.reason, a.name AS by, v.entered_at AS at FROM clock_move v JOIN clock k ON k.id = v.clock_id LEFT JOIN account a ON a.id = v.entered_by
        WHERE k.case_id = ? ORDER BY v.entered_at, v.id`, [caseId]),
    ]);
    return { clocks: clocks.map(opened), hops, moves: moves.map((move) => ({ ...move, reason: narrative.from(move.reason) })) };
  }

  /** Running clocks of one person on the cases they may read now: their own, and those that were passed to them (`district`: to the district). */
  async dutiesOf(scope: CaseScope, district: boolean, limit: number): Promise<DutyLine[]> {
    const open = openTo(scope);
    const rows = await this.reader.all<DutyLine>(`
      SELECT k.id, k.kind, k.case_id, c.number, coalesce(s.name_used, s.full_name) AS subject, school.zone, k.what, coalesce(p.name_used, p.full_name, x.description) AS whom, k.due_at, k.hops,
             CASE WHEN coalesce(k.owner_id, c.manager_id) = ? THEN 1 ELSE 0 END AS mine, CASE WHEN ${heard('h.to_id = ?')} THEN 1 ELSE 0 END AS backup, coalesce(o.name, m.name) AS owner
      FROM ${joined} JOIN person s ON s.id = c.subject_id JOIN school ON school.id = c.school_id
      WHERE k.ended_at IS NULL AND (coalesce(k.owner_id, c.manager_id) = ? OR ${heard('h.to_id = ?')} ${district ? `OR ${heard("h.hop = 'district'")}` : ''}) AND ${open.sql}
      ORDER BY k.due_at, k.id LIMIT ?`, [scope.account, scope.account, scope.account, scope.account, ...open.values, limit]);
    return rows.map((row) => ({ ...row, whom: row.whom === null ? null : narrative.from(row.whom) }));
  }
}

const opened = <Line extends ClockLine>(row: Line): Line => ({ ...row, why: narrative.from(row.why), whom: row.whom === null ? null : narrative.from(row.whom), ended_because: row.ended_because === null ? null : narrative.from(row.ended_because) });
