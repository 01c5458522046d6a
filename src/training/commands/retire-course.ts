import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayRetire } from '../rules/retiring.js';
import { TrainingCourseRow } from '../store/course.entity.js';
import { courseIn, isRequiredOfAnybodyIn } from '../store/training-state.js';

/** Takes a course off the list for new records and requirements; what was completed stays and counts. Throws `Refusal` when the rule says no, `Stale` when it changed. */
@Injectable()
export class RetireCourse {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      const course = await courseIn(work, { id });
      const verdict = course === null ? { ok: false as const, why: 'That course is not there.' } : mayRetire({ retired: course.retired_at !== null, required: await isRequiredOfAnybodyIn(work, id) });
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(TrainingCourseRow, id, version, { retiredBy: work.actor.id, retiredAt: work.now });
      work.record('training.course.retired', { items: [id] });
    });
  }
}
