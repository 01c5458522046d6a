import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { openTo, type CaseScope } from '../../cases/index.js';
import { list, narrative, Reader } from '../../platform/database/index.js';
import type { ReportState } from '../rules/triage-outcomes.js';
import { openToReader } from './report-exclusions.js';

/** `mine` is 1 when the asker is on the team now, or sees every case of the district. */
export interface EarlierCase { id: Id; number: string; subject_id: Id; subject: string; school_id: Id; school: string; zone: string; is_open: 0 | 1; opened_at: Instant; manager_id: Id; manager: string; mine: 0 | 1 }
export interface EarlierReport { id: Id; subject_id: Id | null; subject: string | null; subject_described: string; school_id: Id; school: string; zone: string; state: ReportState; immediate_danger: 0 | 1; entered_at: Instant }

const mostCandidates = 500;

@Injectable()
export class EarlierReads {
  constructor(private readonly reader: Reader) {}

  /** Every case about any of these people but sealed ones, newest first. */
  cases(people: readonly Id[], asker: CaseScope): Promise<EarlierCase[]> {
    const open = openTo(asker);
    return this.reader.all(`
      SELECT c.id, c.number, c.subject_id, coalesce(p.name_used, p.full_name) AS subject, c.school_id, s.name AS school, s.zone, c.is_open, c.opened_at, c.manager_id, a.name AS manager,
             CASE WHEN ${open.sql} THEN 1 ELSE 0 END AS mine
      FROM case_file c JOIN person p ON p.id = c.subject_id JOIN school s ON s.id = c.school_id JOIN account a ON a.id = c.manager_id
      WHERE c.subject_id IN ${list(people.length)} AND c.is_sealed = 0 ORDER BY c.opened_at DESC, c.id`, [...open.values, ...people]);
  }

  /** Reports confirmed to be about any of these people, or found under any of these name keys; newest first; without what the asker must not know of. */
  async reports(except: Id, asker: Id, people: readonly Id[], keys: readonly string[]): Promise<EarlierReport[]> {
    const open = openToReader(asker);
    const rows = await this.reader.all<EarlierReport>(`
      SELECT r.id, r.subject_id, coalesce(p.name_used, p.full_name) AS subject, r.subject_described, r.school_id, s.name AS school, s.zone, r.state, r.immediate_danger, r.entered_at
      FROM report r JOIN school s ON s.id = r.school_id LEFT JOIN person p ON p.id = r.subject_id
      WHERE r.id <> ? AND ${open.sql} AND (r.subject_id IN ${list(people.length)} OR r.id IN (SELECT report_id FROM report_name_key WHERE name_key IN ${list(keys.length)}))
      ORDER BY r.entered_at DESC, r.id LIMIT ?`, [except, ...open.values, ...people, ...keys, mostCandidates]);
    return rows.map((row) => ({ ...row, subject_described: narrative.from(row.subject_described) }));
  }
}
