import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Reader } from '../../platform/database/index.js';
import type { CourseKind } from '../rules/course-kind-words.js';

export interface CourseLine { id: Id; name: string; kind: CourseKind; minutes: number | null; months_valid: number | null; renews: string | null; is_example: 0 | 1; retired_at: Instant | null; retired_by: string | null; version: number }
export interface RequirementLine { id: Id; course: Id; course_name: string; discipline: Discipline; required_from: LocalDate; binds_from: LocalDate; version: number }

@Injectable()
export class CourseReads {
  constructor(private readonly reader: Reader) {}

  /** By name. */
  all(): Promise<CourseLine[]> {
    return this.reader.all('SELECT c.id, c.name, c.kind, c.minutes, c.months_valid, b.name AS renews, c.is_example, c.retired_at, a.name AS retired_by, c.version FROM training_course c LEFT JOIN training_course b ON b.id = c.renews_id LEFT JOIN account a ON a.id = c.retired_by ORDER BY c.name, c.id');
  }

  /** Those that hold now, by course and discipline. */
  requirements(): Promise<RequirementLine[]> {
    return this.reader.all(`
      SELECT q.id, q.course_id AS course, c.name AS course_name, q.discipline, q.required_from, q.binds_from, q.version
      FROM training_requirement q JOIN training_course c ON c.id = q.course_id WHERE q.ended_at IS NULL ORDER BY c.name, q.discipline`);
  }
}
