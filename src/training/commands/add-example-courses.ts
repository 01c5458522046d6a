import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { exampleCourses } from '../library/example-courses.js';
import { courseIn } from '../store/training-state.js';
import { AddCourse } from './add-course.js';

/** Puts the examples of the library on the district's list, leaving out names that are there. Throws `Refusal` when all are; gives the ids of those added, by name. */
@Injectable()
export class AddExampleCourses {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly addCourse: AddCourse) {}

  run(acting: Acting): Promise<Record<string, Id>> {
    return this.unitOfWork.run(acting, async (work) => {
      const added: Record<string, Id> = {};
      for (const { renews, ...course } of exampleCourses) {
        if (await courseIn(work, { name: course.name }) !== null) continue;
        const renewed = renews === null ? null : await courseIn(work, { name: renews });
        added[course.name] = await this.addCourse.within(work, { ...course, renews: renewed?.id ?? null }, true);
      }
      if (Object.keys(added).length === 0) throw new Refusal('The examples are on the list already.');
      return added;
    });
  }
}
