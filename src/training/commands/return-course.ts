import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayReturn } from '../rules/retiring.js';
import { TrainingCourseRow } from '../store/course.entity.js';
import { courseIn } from '../store/training-state.js';

/** Puts a retired course back on the list. Throws `Refusal` for one that is there, `Stale` when it changed. */
@Injectable()
export class ReturnCourse {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      const course = await courseIn(work, { id });
      const verdict = course === null ? { ok: false as const, why: 'That course is not there.' } : mayReturn({ retired: course.retired_at !== null, required: false });
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(TrainingCourseRow, id, version, { retiredBy: null, retiredAt: null });
      work.record('training.course.returned', { items: [id] });
    });
  }
}
