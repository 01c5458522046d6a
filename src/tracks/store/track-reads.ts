import { Injectable } from '@nestjs/common';
import { suspendedFrom, suspendedIn } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { EntryKind } from '../rules/tracks.js';

export interface TrackPlace { id: Id; account: Id; name: string; from: Instant; until: Instant | null; version: number }

/** What the door found when it looked at a track. */
export interface TrackFacts {
  id: Id; school: Id; schoolName: string; zone: string; subject: Id | null; lead: Id; caseId: Id | null; reportId: Id | null; ended: Instant | null; opened: Instant; version: number;
  members: TrackPlace[];
  /** The person it is about and their guardians, and whoever is recused from its case or kept out of it by the records. */
  exclusions: Id[];
}

export interface EntryLine {
  id: Id; kind: EntryKind; body: string; due_on: LocalDate | null; corrects_id: Id | null; corrected_by: Id | null; author: string; entered_at: Instant;
  happened_precision: Happened['precision']; happened_date: LocalDate | null; happened_time: string | null; happened_zone: string;
}

/** What anybody who reads the case may know of a track beside it. */
export interface TrackState { id: Id; opened: Instant; by: string; lead: string; leadId: Id; ended: Instant | null; linked: Instant; fromReport: 0 | 1 }

/** A track as the list of its members shows it. `due` is the day of the next step written last. */
export interface TrackLine { id: Id; case_id: Id | null; subject: string | null; school: string; zone: string; opened: Instant; ended: Instant | null; lead: string; mine: 0 | 1; due: LocalDate | null }

/** Whether the account of an alias is recused from the case of track `t`, is the person it is about, or their guardian; whom the records keep out besides, `suspendedIn` says. */
export const closeTo = (account: string): string => `(EXISTS (SELECT 1 FROM recusal x WHERE x.case_id = t.case_id AND x.account_id = ${account}.id AND x.lifted_at IS NULL) OR ${account}.person_id = t.subject_id
  OR EXISTS (SELECT 1 FROM guardian_link g WHERE g.guardian_id = ${account}.person_id AND g.student_id = t.subject_id))`;

@Injectable()
export class TrackReads {
  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}

  head(id: Id): Promise<{ subject: string | null; by: string; number: string | null } | null> {
    return this.reader.one(`SELECT coalesce(p.name_used, p.full_name) AS subject, a.name AS "by", c.number FROM track t JOIN account a ON a.id = t.entered_by LEFT JOIN person p ON p.id = t.subject_id LEFT JOIN case_file c ON c.id = t.case_id WHERE t.id = ?`, [id]);
  }

  /** Oldest first, corrected ones included. */
  async entries(id: Id): Promise<EntryLine[]> {
    const rows = await this.reader.all<EntryLine>(`
      SELECT x.id, x.kind, x.body, x.due_on, x.corrects_id, later.id AS corrected_by, a.name AS author, x.entered_at, x.happened_precision, x.happened_date, x.happened_time, x.happened_zone
      FROM track_entry x JOIN account a ON a.id = x.entered_by LEFT JOIN track_entry later ON later.corrects_id = x.id WHERE x.track_id = ? ORDER BY x.entered_at, x.id`, [id]);
    return rows.map((row) => ({ ...row, body: narrative.from(row.body) }));
  }

  /** Of one account, those that run first; as many as `limit`. Without those that a conflict keeps them out of. */
  async of(account: Id, now: Instant, running: boolean, limit: number): Promise<TrackLine[]> {
    const lines = await this.reader.all<TrackLine>(`
      SELECT t.id, t.case_id, coalesce(p.name_used, p.full_name) AS subject, s.name AS school, s.zone, t.entered_at AS opened, t.ended_at AS ended, l.name AS lead, CASE WHEN t.lead_id = ? THEN 1 ELSE 0 END AS mine,
             (SELECT e.due_on FROM track_entry e WHERE e.track_id = t.id AND e.kind = 'next-step' ORDER BY e.entered_at DESC, e.id DESC LIMIT 1) AS due
      FROM track_member m JOIN track t ON t.id = m.track_id JOIN account me ON me.id = m.account_id JOIN school s ON s.id = t.school_id JOIN account l ON l.id = t.lead_id LEFT JOIN person p ON p.id = t.subject_id
      WHERE m.account_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?) AND CASE WHEN ${closeTo('me')} THEN 1 ELSE 0 END = 0 ${running ? 'AND t.ended_at IS NULL' : ''}
      ORDER BY CASE WHEN t.ended_at IS NULL THEN 0 ELSE 1 END, t.entered_at DESC, t.id LIMIT ?`, [account, account, now, now, limit]);
    const beside = [...new Set(lines.flatMap(({ case_id: id }) => (id === null ? [] : [id])))];
    const suspended = new Set(beside.length === 0 ? [] : await suspendedIn(this.ask, beside));
    return lines.filter(({ case_id: id }) => id === null || !suspended.has(`${id} ${account}`));
  }

  ofReport(report: Id): Promise<Id | null> {
    return trackOfReport(this.ask, report);
  }

  async ofReportFor(report: Id, member: Id): Promise<Id | null> {
    const row = await this.reader.one<{ id: Id }>('SELECT t.id FROM track t JOIN track_member m ON m.track_id = t.id WHERE t.report_id = ? AND m.account_id = ? AND m.member_until IS NULL', [report, member]);
    return row?.id ?? null;
  }
}

/** The track that a routed report began. */
export async function trackOfReport(ask: Ask, report: Id): Promise<Id | null> {
  const [row] = await ask<{ id: Id }>('SELECT id FROM track WHERE report_id = ?', [report]);
  return row?.id ?? null;
}

/** What the door asks, outside of a unit and in one. Null where there is none. */
export async function trackFacts(ask: Ask, id: Id): Promise<TrackFacts | null> {
  const [row] = await ask<Omit<TrackFacts, 'members' | 'exclusions'>>(`
    SELECT t.id, t.school_id AS school, s.name AS "schoolName", s.zone, t.subject_id AS subject, t.lead_id AS lead, t.case_id AS "caseId", t.report_id AS "reportId", t.ended_at AS ended, t.entered_at AS opened, t.version
    FROM track t JOIN school s ON s.id = t.school_id WHERE t.id = ?`, [id]);
  if (row === undefined) return null;
  const members = await ask<TrackPlace>('SELECT m.id, m.account_id AS account, a.name, m.member_from AS "from", m.member_until AS until, m.version FROM track_member m JOIN account a ON a.id = m.account_id WHERE m.track_id = ? ORDER BY m.member_from, m.id', [id]);
  return { ...row, members, exclusions: await keptOut(ask, row) };
}

/** Whom a track about this person, beside this case, may not have among its readers. */
export async function keptOut(ask: Ask, { subject, caseId }: { subject: Id | null; caseId: Id | null }): Promise<Id[]> {
  const close = subject === null ? [] : await ask<{ account: Id }>(`
    SELECT a.id AS account FROM account a WHERE a.person_id = ?
    UNION SELECT a.id FROM account a JOIN guardian_link g ON g.guardian_id = a.person_id WHERE g.student_id = ?`, [subject, subject]);
  const recused = caseId === null ? [] : await ask<{ account: Id }>('SELECT account_id AS account FROM recusal WHERE case_id = ? AND lifted_at IS NULL', [caseId]);
  return [...[...close, ...recused].map(({ account }) => account), ...(caseId === null ? [] : await suspendedFrom(ask, caseId))];
}

/** The tracks beside a case, newest first: that they are there, and where they stand. */
export const tracksBeside = (ask: Ask, caseId: Id): Promise<TrackState[]> => ask(`
  SELECT t.id, t.entered_at AS opened, a.name AS "by", l.name AS lead, t.lead_id AS "leadId", t.ended_at AS ended, t.linked_at AS linked, CASE WHEN t.report_id IS NULL THEN 0 ELSE 1 END AS "fromReport"
  FROM track t JOIN account a ON a.id = t.entered_by JOIN account l ON l.id = t.lead_id WHERE t.case_id = ? ORDER BY t.linked_at DESC, t.id`, [caseId]);

/** A track that runs and stands beside no case yet: about this person, or of a report that belongs to this case. */
export async function unlinked(ask: Ask, subject: Id, caseId: Id): Promise<{ id: Id; version: number } | null> {
  const [row] = await ask<{ id: Id; version: number }>(
    'SELECT id, version FROM track WHERE case_id IS NULL AND ended_at IS NULL AND (subject_id = ? OR report_id IN (SELECT id FROM report WHERE case_id = ?)) ORDER BY entered_at LIMIT 1', [subject, caseId]);
  return row ?? null;
}
