import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader, type Value } from '../../platform/database/index.js';
import { searchPattern } from '../../kernel/search-key.js';
import type { SchoolLevel } from './school.entity.js';

export interface SchoolLine { id: Id; code: string; name: string; name_key: string; level: SchoolLevel; grades: string; zone: string; changed_at: Instant; version: number }
export interface CalendarLine { id: Id; school_id: Id; school: string; name_key: string; school_year: string; first_day: LocalDate; last_day: LocalDate; closed_days: string; early_days: string; opens: string | null; closes: string | null; early_closes: string | null; closed_names: string; changed_at: Instant; version: number }
export interface AgencyLine { id: Id; name: string; name_key: string; kind: string; phone: string | null; hours: string | null; offers: string; languages: string; ends_on: LocalDate | null; changed_at: Instant; version: number }
export interface AgreementLine { id: Id; agency_id: Id; agency: string; title: string; name_key: string; clause: string; starts_on: LocalDate; ends_on: LocalDate | null; kept_at: string; changed_at: Instant; version: number }

/** What a list is asked for: a text in the name, the row after which it goes on, and how many rows. */
export interface Wanted<Line> { q: string; after: Line | null; limit: number }

const school = 'SELECT s.id, s.code, s.name, s.name_key, s.level, s.grades, s.zone, s.changed_at, s.version FROM school s';
const calendar = 'SELECT k.id, k.school_id, s.name AS school, s.name_key, k.school_year, k.first_day, k.last_day, k.closed_days, k.early_days, k.opens, k.closes, k.early_closes, k.closed_names, k.changed_at, k.version FROM calendar k JOIN school s ON s.id = k.school_id';
const agency = 'SELECT g.id, g.name, g.name_key, g.kind, g.phone, g.hours, g.offers, g.languages, g.ends_on, g.changed_at, g.version FROM agency g';
const agreement = 'SELECT a.id, a.agency_id, g.name AS agency, a.title, a.name_key, a.clause, a.starts_on, a.ends_on, a.kept_at, a.changed_at, a.version FROM agreement a JOIN agency g ON g.id = a.agency_id';

@Injectable()
export class DirectoryLists {
  constructor(private readonly reader: Reader) {}

  /** By name; a code that is typed whole finds its school too. */
  schools({ q, after, limit }: Wanted<SchoolLine>): Promise<SchoolLine[]> {
    return this.byName(school, 's', q === '' ? null : { sql: "(s.name_key LIKE ? ESCAPE '!' OR s.code = ?)", values: [searchPattern(q), q.trim()] }, after, limit);
  }

  school(id: Id): Promise<SchoolLine | null> {
    return this.reader.one(`${school} WHERE s.id = ?`, [id]);
  }

  /** The newest school year first, schools by name. */
  calendars({ q, after, limit }: Wanted<CalendarLine>): Promise<CalendarLine[]> {
    const where: string[] = ['1 = 1'];
    const values: Value[] = [];
    if (q !== '') { where.push("(s.name_key LIKE ? ESCAPE '!' OR k.school_year = ?)"); values.push(searchPattern(q), q.trim()); }
    if (after !== null) {
      where.push('(k.school_year < ? OR (k.school_year = ? AND (s.name_key > ? OR (s.name_key = ? AND k.id > ?))))');
      values.push(after.school_year, after.school_year, after.name_key, after.name_key, after.id);
    }
    return this.reader.all(`${calendar} WHERE ${where.join(' AND ')} ORDER BY k.school_year DESC, s.name_key, k.id LIMIT ?`, [...values, limit]);
  }

  /** One school's years, the newest first. */
  calendarsOf(schoolId: Id): Promise<CalendarLine[]> {
    return this.reader.all(`${calendar} WHERE k.school_id = ? ORDER BY k.school_year DESC`, [schoolId]);
  }

  calendar(id: Id): Promise<CalendarLine | null> {
    return this.reader.one(`${calendar} WHERE k.id = ?`, [id]);
  }

  /** By name. */
  agencies({ q, after, limit }: Wanted<AgencyLine>): Promise<AgencyLine[]> {
    return this.byName(agency, 'g', q === '' ? null : { sql: "g.name_key LIKE ? ESCAPE '!'", values: [searchPattern(q)] }, after, limit);
  }

  agency(id: Id): Promise<AgencyLine | null> {
    return this.reader.one(`${agency} WHERE g.id = ?`, [id]);
  }

  /** By title; the agency's name is searched too. */
  async agreements({ q, after, limit }: Wanted<AgreementLine>): Promise<AgreementLine[]> {
    const found = q === '' ? null : { sql: "(a.name_key LIKE ? ESCAPE '!' OR g.name_key LIKE ? ESCAPE '!')", values: [searchPattern(q), searchPattern(q)] };
    return (await this.byName<AgreementLine>(agreement, 'a', found, after, limit)).map(opened);
  }

  /** One agency's agreements, the newest first. */
  async agreementsWith(agencyId: Id): Promise<AgreementLine[]> {
    return (await this.reader.all<AgreementLine>(`${agreement} WHERE a.agency_id = ? ORDER BY a.starts_on DESC, a.id`, [agencyId])).map(opened);
  }

  /** Agreements with law enforcement that say something and are in force on a day, the newest first. */
  async withLawEnforcement(on: LocalDate, limit: number): Promise<AgreementLine[]> {
    const rows = await this.reader.all<AgreementLine>(
      `${agreement} WHERE g.kind = 'law-enforcement' AND a.starts_on <= ? AND (a.ends_on IS NULL OR a.ends_on >= ?) AND trim(a.clause) <> '' ORDER BY a.starts_on DESC, a.id LIMIT ?`, [on, on, limit]);
    return rows.map(opened);
  }

  async agreement(id: Id): Promise<AgreementLine | null> {
    const row = await this.reader.one<AgreementLine>(`${agreement} WHERE a.id = ?`, [id]);
    return row === null ? null : opened(row);
  }

  private byName<Line extends { id: Id; name_key: string }>(select: string, table: string, found: { sql: string; values: Value[] } | null, after: Line | null, limit: number): Promise<Line[]> {
    const where = [found?.sql ?? '1 = 1', ...(after === null ? [] : [`(${table}.name_key > ? OR (${table}.name_key = ? AND ${table}.id > ?))`])].join(' AND ');
    const values = [...(found?.values ?? []), ...(after === null ? [] : [after.name_key, after.name_key, after.id])];
    return this.reader.all<Line>(`${select} WHERE ${where} ORDER BY ${table}.name_key, ${table}.id LIMIT ?`, [...values, limit]);
  }
}

const opened = (row: AgreementLine): AgreementLine => ({ ...row, clause: narrative.from(row.clause) });
