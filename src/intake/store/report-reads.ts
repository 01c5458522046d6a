import { Injectable } from '@nestjs/common';
import { suspendedFrom } from '../../cases/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Precision } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { list, narrative, Reader, type Value } from '../../platform/database/index.js';
import type { Outcome, ReportState } from '../rules/triage-outcomes.js';
import { excludedFromReport, notSealed, openToReader } from './report-exclusions.js';
import { dutyHolder } from './triage-duties.js';

/** What the door found when it looked at a report: enough for a rule, nothing to read. */
export interface ReportFacts {
  id: Id; school: Id; schoolName: string; zone: string; state: ReportState; caseId: Id | null; subject: Id | null; confidential: 0 | 1; version: number;
  /** Of the latest triage. */
  triage: Id | null; outcome: Outcome | null; triager: Id | null; discipline: Discipline | null; receiver: Id | null;
  /** Accounts that must not see it: the person it is about, that person's guardians, and whoever is recused from its case. */
  exclusions: Id[];
  /** Whom the records keep out of its case until somebody has answered. */
  suspended: Id[];
}

export interface ReportRecord {
  id: Id; receipt: string; school: string; zone: string; reporter_id: Id; confidential: 0 | 1; immediate_danger: 0 | 1; words: string; channel: string; subject_described: string;
  targets: string; place: string; happened_precision: Precision; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string;
  weapon: string; self_harm: string; already_done: string; evidence_what: string; evidence_where: string; evidence_by: string;
  subject_id: Id | null; subject: string | null; case_id: Id | null; state: ReportState; entered_at: Instant;
}

export interface QueueLine {
  id: Id; subject_described: string; subject: string | null; school: string; zone: string; immediate_danger: 0 | 1; repeated: 0 | 1; state: ReportState; entered_at: Instant;
  outcome: Outcome | null; second_due_on: LocalDate | null; receiver: string | null; acknowledged: 0 | 1; gatherer: string | null; gather_until: LocalDate | null;
}

/** Where a page of the queue goes on: after this line. */
export interface QueuePlace { danger: 0 | 1; at: Instant; id: Id }

const columns = `r.id, r.receipt, s.name AS school, s.zone, r.reporter_id, r.confidential, r.immediate_danger, r.words, r.channel, r.subject_described, r.targets, r.place,
  r.happened_precision, r.happened_date, r.happened_time, r.happened_zone, r.weapon, r.self_harm, r.already_done, r.evidence_what, r.evidence_where, r.evidence_by,
  r.subject_id, coalesce(p.name_used, p.full_name) AS subject, r.case_id, r.state, r.entered_at`;
const joined = 'FROM report r JOIN school s ON s.id = r.school_id LEFT JOIN person p ON p.id = r.subject_id';

/** Two reports that were found to repeat each other still do, unless humans have confirmed different people. */
const repeated = `CASE WHEN EXISTS (
    SELECT 1 FROM repeat_report x JOIN report o ON (x.report_id = r.id AND o.id = x.other_id) OR (x.other_id = r.id AND o.id = x.report_id)
    WHERE (x.report_id = r.id OR x.other_id = r.id) AND (r.subject_id IS NULL OR o.subject_id IS NULL OR r.subject_id = o.subject_id)) THEN 1 ELSE 0 END`;

/** What waits is taken up by danger and age; what is settled is looked up, the latest first. */
const orders = {
  waiting: {
    by: 'r.immediate_danger DESC, r.entered_at, r.id', beyond: '(r.immediate_danger < ? OR (r.immediate_danger = ? AND (r.entered_at, r.id) > (?, ?)))',
    place: ({ danger, at, id }: QueuePlace): Value[] => [danger, danger, at, id],
  },
  settled: { by: 'r.entered_at DESC, r.id DESC', beyond: '(r.entered_at, r.id) < (?, ?)', place: ({ at, id }: QueuePlace): Value[] => [at, id] },
} as const;

@Injectable()
export class ReportReads {
  constructor(private readonly reader: Reader) {}

  async facts(id: Id): Promise<ReportFacts | null> {
    const [row, excluded] = await Promise.all([this.reader.one<Omit<ReportFacts, 'exclusions' | 'suspended'>>(`
      SELECT r.id, r.school_id AS school, s.name AS "schoolName", s.zone, r.state, r.case_id AS "caseId", r.subject_id AS subject, r.confidential, r.version,
             r.triage_id AS triage, t.outcome, t.entered_by AS triager, t.discipline, ${dutyHolder('t.receiver_id')} AS receiver
      FROM report r JOIN school s ON s.id = r.school_id LEFT JOIN triage t ON t.id = r.triage_id WHERE r.id = ? AND ${notSealed}`, [id]),
    this.reader.all<{ account: Id }>(excludedFromReport, [id, id, id])]);
    if (row === null) return null;
    const suspended = row.caseId === null ? [] : await suspendedFrom((sql, values) => this.reader.all(sql, values), row.caseId);
    return { ...row, exclusions: excluded.map(({ account }) => account).filter((account) => !suspended.includes(account)), suspended }; // a guardian is both: of the case's page and of the report's the ledger says the same
  }

  async record(id: Id): Promise<ReportRecord | null> {
    const row = await this.reader.one<ReportRecord>(`SELECT ${columns} ${joined} WHERE r.id = ?`, [id]);
    return row === null ? null : opened(row);
  }

  /** The reports that belong to a case, newest first. */
  async ofCase(caseId: Id): Promise<ReportRecord[]> {
    return (await this.reader.all<ReportRecord>(`SELECT ${columns} ${joined} WHERE r.case_id = ? ORDER BY r.entered_at DESC, r.id DESC`, [caseId])).map(opened);
  }

  /** Reports of the given schools (null: every school) that a reader may see, in the given states. */
  async queue(reader: Id, scope: readonly Id[] | null, states: readonly ReportState[], after: QueuePlace | null, limit: number, order: keyof typeof orders = 'waiting'): Promise<QueueLine[]> {
    const open = openToReader(reader);
    const { by, beyond, place } = orders[order];
    const where = [`r.state IN ${list(states.length)}`, open.sql];
    const values: Value[] = [...states, ...open.values];
    if (scope !== null) { where.push(`r.school_id IN ${list(scope.length)}`); values.push(...scope); }
    if (after !== null) {
      where.push(beyond);
      values.push(...place(after));
    }
    const rows = await this.reader.all<QueueLine>(`
      SELECT r.id, r.subject_described, coalesce(p.name_used, p.full_name) AS subject, s.name AS school, s.zone, r.immediate_danger, ${repeated} AS repeated, r.state, r.entered_at,
             t.outcome, t.second_due_on, receiver.name AS receiver, CASE WHEN k.id IS NULL THEN 0 ELSE 1 END AS acknowledged, gatherer.name AS gatherer, t.gather_until
      ${joined} LEFT JOIN triage t ON t.id = r.triage_id LEFT JOIN account receiver ON receiver.id = ${dutyHolder('t.receiver_id')}
      LEFT JOIN routing_acknowledgement k ON k.triage_id = t.id LEFT JOIN account gatherer ON gatherer.id = ${dutyHolder('t.gather_by')}
      WHERE ${where.join(' AND ')} ORDER BY ${by} LIMIT ?`, [...values, limit]);
    return rows.map((row) => ({ ...row, subject_described: narrative.from(row.subject_described) }));
  }

  /** Reports that came within a day of this one about what seems to be the same person. */
  repeatsOf(id: Id): Promise<{ id: Id; school_id: Id; school: string; zone: string; entered_at: Instant; found_by: 'name' | 'person' }[]> {
    return this.reader.all(`
      SELECT DISTINCT o.id, o.school_id, s.name AS school, s.zone, o.entered_at, x.found_by
      FROM report r JOIN repeat_report x ON x.report_id = r.id OR x.other_id = r.id
      JOIN report o ON o.id = CASE WHEN x.report_id = r.id THEN x.other_id ELSE x.report_id END JOIN school s ON s.id = o.school_id
      WHERE r.id = ? AND (r.subject_id IS NULL OR o.subject_id IS NULL OR r.subject_id = o.subject_id) ORDER BY o.entered_at DESC, o.id`, [id]);
  }
}

const typed = ['words', 'subject_described', 'targets', 'place', 'already_done', 'evidence_what', 'evidence_where', 'evidence_by'] as const;

function opened(row: ReportRecord): ReportRecord {
  return { ...row, ...Object.fromEntries(typed.map((name) => [name, narrative.from(row[name])])) };
}
