import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { addSchoolDays, type Reckoning } from '../rules/school-days.js';
import { DirectoryReads, type Agency, type District, type School, type SchoolCalendar } from '../store/directory-reads.js';
import type { SchoolLevel } from '../store/school.entity.js';

export type { Agency, District, School, SchoolCalendar, SchoolLevel };

/** What everybody may know: the district, its schools, when there is school, and the agencies it refers to. Nothing is kept in memory. */
@Injectable()
export class SchoolDirectory {
  constructor(private readonly directory: DirectoryReads) {}

  /** Null on a database that has not been set up yet. */
  district(): Promise<District | null> {
    return this.directory.district();
  }

  schools(): Promise<School[]> {
    return this.directory.schools();
  }

  school(id: Id): Promise<School | null> {
    return this.directory.school(id);
  }

  /** The school's years, as the rules of school-days take them; empty when none is known. */
  calendars(schoolId: Id): Promise<SchoolCalendar[]> {
    return this.directory.calendars(schoolId);
  }

  agencies(): Promise<Agency[]> {
    return this.directory.agencies();
  }

  /** The `n`th school day after `date` at a school. `by` is 'weekdays' where its calendars do not reach. Throws RangeError unless n >= 1. */
  async nextSchoolDay(schoolId: Id, date: LocalDate, n = 1): Promise<{ date: LocalDate; by: Reckoning }> {
    return addSchoolDays(await this.directory.calendars(schoolId), date, n);
  }
}
