import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Reader } from '../../platform/database/index.js';
import type { SchoolYear } from '../rules/school-clock.js';
import type { SchoolLevel } from './school.entity.js';

export interface District { id: Id; name: string; zone: string }
export interface School { id: Id; code: string; name: string; level: SchoolLevel; grades: readonly string[]; zone: string }
export interface SchoolCalendar extends SchoolYear { readonly schoolYear: string }
export interface Agency { id: Id; name: string; kind: string; phone: string | null; hours: string | null; offers: string; languages: readonly string[]; endsOn: LocalDate | null }

type Stored<T, K extends keyof T> = Omit<T, K> & Record<K, string>;
interface CalendarLine { school_year: string; first_day: LocalDate; last_day: LocalDate; closed_days: string; early_days: string; opens: string | null; closes: string | null; early_closes: string | null; closed_names: string }

const school = 'SELECT id, code, name, level, grades, zone FROM school';

@Injectable()
export class DirectoryReads {
  constructor(private readonly reader: Reader) {}

  district(): Promise<District | null> {
    return this.reader.one('SELECT id, name, zone FROM district');
  }

  /** By name. */
  async schools(): Promise<School[]> {
    return (await this.reader.all<Stored<School, 'grades'>>(`${school} ORDER BY name, id`)).map(withGrades);
  }

  async school(id: Id): Promise<School | null> {
    const row = await this.reader.one<Stored<School, 'grades'>>(`${school} WHERE id = ?`, [id]);
    return row === null ? null : withGrades(row);
  }

  /** Earliest school year first. */
  async calendars(schoolId: Id): Promise<SchoolCalendar[]> {
    const rows = await this.reader.all<CalendarLine>('SELECT school_year, first_day, last_day, closed_days, early_days, opens, closes, early_closes, closed_names FROM calendar WHERE school_id = ? ORDER BY school_year', [schoolId]);
    return rows.map((row) => ({
      schoolYear: row.school_year, firstDay: row.first_day, lastDay: row.last_day, closed: listed<LocalDate>(row.closed_days), early: listed<LocalDate>(row.early_days),
      opens: row.opens, closes: row.closes, earlyCloses: row.early_closes, names: JSON.parse(row.closed_names) as SchoolYear['names'],
    }));
  }

  /** By name. */
  async agencies(): Promise<Agency[]> {
    const rows = await this.reader.all<Stored<Agency, 'languages'>>('SELECT id, name, kind, phone, hours, offers, languages, ends_on AS "endsOn" FROM agency ORDER BY name, id');
    return rows.map((row) => ({ ...row, languages: listed(row.languages) }));
  }
}

const listed = <T extends string>(json: string): T[] => JSON.parse(json) as T[];
const withGrades = (row: Stored<School, 'grades'>): School => ({ ...row, grades: listed(row.grades) });
