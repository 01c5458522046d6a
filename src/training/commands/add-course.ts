import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CourseKind } from '../rules/course-kind-words.js';
import { TrainingCourseRow } from '../store/course.entity.js';
import { courseIn } from '../store/training-state.js';

/** `monthsValid` null: it never runs out. `renews` is the course that this one refreshes. */
export interface NewCourse { name: string; kind: CourseKind; minutes: number | null; monthsValid: number | null; renews: Id | null }

/** Adds a course to the district's list. Throws `Refusal` for a name that is taken, and for a refresher of a refresher. */
@Injectable()
export class AddCourse {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, course: NewCourse): Promise<Id> {
    return this.unitOfWork.run(acting, (work) => this.within(work, course, false));
  }

  async within(work: Work, { name, kind, minutes, monthsValid, renews }: NewCourse, example: boolean): Promise<Id> {
    if (await courseIn(work, { name }) !== null) throw new Refusal('A course of this name is on the list already.', 'name');
    if (kind === 'refresher' && renews === null) throw new Refusal('Choose the course that this one renews.');
    const renewed = renews === null ? null : await courseIn(work, { id: renews });
    if (renews !== null && (renewed === null || renewed.renews_id !== null || renewed.retired_at !== null)) throw new Refusal('Choose a course that is no refresher itself.');
    const { id } = await work.insert(TrainingCourseRow, { id: newId(), name, kind, minutes, monthsValid, renewsId: renews, isExample: example ? 1 : 0, enteredBy: work.actor.id, enteredAt: work.now, retiredBy: null, retiredAt: null, version: 1 });
    work.record('training.course.added', { items: [id], detail: { kind } });
    return id;
  }
}
