import { Injectable } from '@nestjs/common';
import { CourseReads, type CourseLine, type RequirementLine } from '../store/course-reads.js';

export type { CourseLine, RequirementLine };

/** The district's courses, and which of them are required of whom. */
@Injectable()
export class CourseList {
  constructor(private readonly courses: CourseReads) {}

  all(): Promise<CourseLine[]> {
    return this.courses.all();
  }

  requirements(): Promise<RequirementLine[]> {
    return this.courses.requirements();
  }
}
