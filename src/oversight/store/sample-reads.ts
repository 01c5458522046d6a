import { Injectable } from '@nestjs/common';
import { keptFrom, openTo, type CaseScope } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, narrative, Reader, type Value } from '../../platform/database/index.js';
import type { FrameState, SampleFrame } from '../rules/new-sample.js';

export interface SampleLine {
  id: Id; auditor: Id; auditor_name: string; purpose: string; seed: string; size: number; frame: SampleFrame; frame_size: number; sample_until: Instant; drawn_by: string; entered_at: Instant; version: number;
}
export interface DrawnCase { id: Id; number: string }
export interface AuditorLine { account: Id; name: string; seat_until: Instant | null }
export interface AuditedCase { id: Id; number: string; school: string; zone: string; is_open: 0 | 1; opened_at: Instant }

const sample = `
  SELECT x.id, x.account_id AS auditor, a.name AS auditor_name, x.purpose, x.seed, x.size, x.frame, x.frame_size, x.sample_until, d.name AS drawn_by, x.entered_at, x.version
  FROM audit_sample x JOIN account a ON a.id = x.account_id JOIN account d ON d.id = x.entered_by`;
const states: Readonly<Record<FrameState, string>> = { any: '', open: 'AND c.is_open = 1', closed: 'AND c.is_open = 0' };

@Injectable()
export class SampleReads {
  constructor(private readonly reader: Reader) {}

  /** Whoever holds an auditor's seat now, by name, with its end (null: none). */
  auditors(now: Instant): Promise<AuditorLine[]> {
    return this.reader.all(`
      SELECT a.id AS account, a.name, CASE WHEN count(*) = count(seat.held_until) THEN max(seat.held_until) ELSE NULL END AS seat_until
      FROM account a JOIN seat ON seat.account_id = a.id
      WHERE seat.role = 'auditor' AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
      GROUP BY a.id, a.name ORDER BY a.name, a.id`, [now, now]);
  }

  /** The cases of a frame, by number: opened at `from` or later and before `before`, never a sealed one, none that a conflict of interest keeps from the auditor. */
  frame(auditor: Id, { schools, state }: Pick<SampleFrame, 'schools' | 'state'>, from: Instant | null, before: Instant | null): Promise<DrawnCase[]> {
    const kept = keptFrom(auditor);
    const where = [`c.is_sealed = 0 ${states[state]}`, kept.sql];
    const values: Value[] = [...kept.values];
    if (schools.length > 0) { where.push(`c.school_id IN ${list(schools.length)}`); values.push(...schools); }
    if (from !== null) { where.push('c.opened_at >= ?'); values.push(from); }
    if (before !== null) { where.push('c.opened_at < ?'); values.push(before); }
    return this.reader.all(`SELECT c.id, c.number FROM case_file c WHERE ${where.join(' AND ')} ORDER BY c.number`, values);
  }

  /** Every sample ever drawn, newest first, before a place. */
  async page(before: { at: Instant; id: Id } | null, limit: number): Promise<SampleLine[]> {
    const where = before === null ? '' : 'WHERE x.entered_at < ? OR (x.entered_at = ? AND x.id < ?)';
    return (await this.reader.all<Kept>(`${sample} ${where} ORDER BY x.entered_at DESC, x.id DESC LIMIT ?`, [...(before === null ? [] : [before.at, before.at, before.id]), limit])).map(opened);
  }

  async one(id: Id): Promise<SampleLine | null> {
    const row = await this.reader.one<Kept>(`${sample} WHERE x.id = ?`, [id]);
    return row === null ? null : opened(row);
  }

  /** The samples of one auditor, newest first. */
  async ofAuditor(account: Id, limit: number): Promise<SampleLine[]> {
    return (await this.reader.all<Kept>(`${sample} WHERE x.account_id = ? ORDER BY x.entered_at DESC, x.id DESC LIMIT ?`, [account, limit])).map(opened);
  }

  /** A sample's cases by number, as far as the auditor it was drawn for may open them: a sealed case, or one they are recused from, is not there. */
  casesForAuditor(id: Id): Promise<AuditedCase[]> {
    return this.reader.all(`
      SELECT c.id, c.number, s.name AS school, s.zone, c.is_open, c.opened_at
      FROM audit_sample x JOIN audit_sample_case drawn ON drawn.sample_id = x.id JOIN case_file c ON c.id = drawn.case_id JOIN school s ON s.id = c.school_id
      WHERE x.id = ? AND c.is_sealed = 0 AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.case_id = c.id AND r.account_id = x.account_id AND r.lifted_at IS NULL)
      ORDER BY c.number`, [id]);
  }

  /** A sample's cases by number, as far as somebody else may read them. */
  casesFor(id: Id, scope: CaseScope): Promise<AuditedCase[]> {
    const open = openTo(scope);
    return this.reader.all(`
      SELECT c.id, c.number, s.name AS school, s.zone, c.is_open, c.opened_at
      FROM audit_sample_case drawn JOIN case_file c ON c.id = drawn.case_id JOIN school s ON s.id = c.school_id
      WHERE drawn.sample_id = ? AND ${open.sql} ORDER BY c.number`, [id, ...open.values]);
  }
}

type Kept = Omit<SampleLine, 'frame'> & { frame: string };
const opened = (row: Kept): SampleLine => ({ ...row, purpose: narrative.from(row.purpose), frame: JSON.parse(row.frame) as SampleFrame });
