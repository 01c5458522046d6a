import { Injectable } from '@nestjs/common';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { MeasureState } from '../rules/safety-measures.js';
import type { Belongings, Release, Search, TargetState, Urgency } from '../rules/safety-record.js';

export interface SafetyLine {
  id: Id; corrects_id: Id | null; corrected_by: Id | null; urgency: Urgency; whereabouts: string; supervisor: string; belongings: Belongings; search: Search; searched_by: string;
  search_ground: string; release: Release; released_to: string; released_on: string; released_at: string; targets: TargetState; targets_how: string;
  happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string; author: string; author_id: Id; entered_at: Instant;
}
export interface MeasureLine {
  id: Id; what: string; owner_id: Id; owner: string; ends_on: LocalDate; state: MeasureState; end_reason: string | null; ended_by: string | null; ended_at: Instant | null;
  author_id: Id; entered_at: Instant; version: number;
}

const recordColumns = `r.id, r.corrects_id, later.id AS corrected_by, r.urgency, r.whereabouts, r.supervisor, r.belongings, r.search, r.searched_by, r.search_ground, r.release,
  r.released_to, r.released_on, r.released_at, r.targets, r.targets_how, r.happened_precision, r.happened_date, r.happened_time, r.happened_zone,
  a.name AS author, r.entered_by AS author_id, r.entered_at
  FROM safety_record r JOIN account a ON a.id = r.entered_by LEFT JOIN safety_record later ON later.corrects_id = r.id`;
const measureColumns = `m.id, m.what, m.owner_id, o.name AS owner, m.ends_on, m.state, m.end_reason, e.name AS ended_by, m.ended_at, m.entered_by AS author_id, m.entered_at, m.version
  FROM interim_measure m JOIN account o ON o.id = m.owner_id LEFT JOIN account e ON e.id = m.ended_by`;

@Injectable()
export class SafetyReads {
  constructor(private readonly reader: Reader) {}

  /** Safety records of a case, newest first, corrected ones included. */
  async records(caseId: Id): Promise<SafetyLine[]> {
    const rows = await this.reader.all<SafetyLine>(`SELECT ${recordColumns} WHERE r.case_id = ? ORDER BY r.entered_at DESC, r.id DESC`, [caseId]);
    return rows.map(openedRecord);
  }

  async record(caseId: Id, id: Id): Promise<SafetyLine | null> {
    const row = await this.reader.one<SafetyLine>(`SELECT ${recordColumns} WHERE r.case_id = ? AND r.id = ?`, [caseId, id]);
    return row === null ? null : openedRecord(row);
  }

  /** Interim measures of a case: open ones first, the one that ends soonest at the top. */
  async measures(caseId: Id): Promise<MeasureLine[]> {
    const rows = await this.reader.all<MeasureLine>(`SELECT ${measureColumns} WHERE m.case_id = ? ORDER BY CASE m.state WHEN 'open' THEN 0 ELSE 1 END, m.ends_on, m.id`, [caseId]);
    return rows.map(openedMeasure);
  }

  async measure(caseId: Id, id: Id): Promise<MeasureLine | null> {
    const row = await this.reader.one<MeasureLine>(`SELECT ${measureColumns} WHERE m.case_id = ? AND m.id = ?`, [caseId, id]);
    return row === null ? null : openedMeasure(row);
  }
}

function openedRecord(row: SafetyLine): SafetyLine {
  const { whereabouts, supervisor, searched_by, search_ground, released_to, targets_how } = row;
  const open = narrative.from;
  return { ...row, whereabouts: open(whereabouts), supervisor: open(supervisor), searched_by: open(searched_by), search_ground: open(search_ground), released_to: open(released_to), targets_how: open(targets_how) };
}

const openedMeasure = (row: MeasureLine): MeasureLine => ({ ...row, what: narrative.from(row.what), end_reason: row.end_reason === null ? null : narrative.from(row.end_reason) });
