import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { CourseReads, type CourseLine, type RequirementLine } from '../store/course-reads.js';

export type { CourseLine, RequirementLine };

/** The district's courses, and which of them are required of whom. */
@Injectable()
export class CourseList {
  constructor(private readonly courses: CourseReads) {}

  all(): Promise<CourseLine[]> {
    return this.courses.all();
  }

  /** Those that are not retired: what a new record or a new requirement may name. */
  async inUse(): Promise<CourseLine[]> {
    return (await this.courses.all()).filter(({ retired_at }) => retired_at === null);
  }

  /** One course, retired or not; null for one that is not there. */
  async one(id: Id): Promise<CourseLine | null> {
    return (await this.courses.all()).find((course) => course.id === id) ?? null;
  }

  requirements(): Promise<RequirementLine[]> {
    return this.courses.requirements();
  }
}
