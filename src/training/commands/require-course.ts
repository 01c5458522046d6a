import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { requirementProblems, type RequirementProblem } from '../rules/requirement.js';
import { TrainingRequirementRow } from '../store/requirement.entity.js';
import { courseIn, isRequiredIn } from '../store/training-state.js';

export interface NewRequirement { course: Id; disciplines: readonly Discipline[]; requiredFrom: LocalDate; bindsFrom: LocalDate }

/** A course may not be required like this; nothing was saved. */
export class RequirementRefused extends Refusal {
  constructor(readonly problems: readonly RequirementProblem[]) {
    super(problems.map(({ text }) => `${text}.`).join(' '));
  }
}

/** Requires a course of disciplines: announced from one day on, with effect from another that leaves people time. Throws `RequirementRefused`. */
@Injectable()
export class RequireCourse {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly directory: SchoolDirectory) {}

  async run(acting: Acting, { course, disciplines, requiredFrom, bindsFrom }: NewRequirement): Promise<Id[]> {
    const zone = (await this.directory.district())?.zone ?? 'UTC';
    return this.unitOfWork.run(acting, async (work) => {
      const problems = requirementProblems({ requiredFrom, bindsFrom }, dayIn(zone, work.now));
      const found = await courseIn(work, { id: course });
      if (found === null || found.retired_at !== null) problems.push({ field: 'course', text: 'Choose a course of the list' });
      else if (found.renews_id !== null) problems.push({ field: 'course', text: 'Choose the course itself. Its refresher renews it, so it counts as well' });
      for (const discipline of disciplines) if (await isRequiredIn(work, course, discipline)) problems.push({ field: 'disciplines', text: 'This course is required of one of these already. End that requirement first, or leave it out' });
      if (problems.length > 0) throw new RequirementRefused(problems.filter(({ text }, at) => problems.findIndex((one) => one.text === text) === at));
      const ids: Id[] = [];
      for (const discipline of new Set(disciplines)) {
        const { id } = await work.insert(TrainingRequirementRow, { id: newId(), courseId: course, discipline, requiredFrom, bindsFrom, enteredBy: work.actor.id, enteredAt: work.now, endedBy: null, endedAt: null, version: 1 });
        ids.push(id);
      }
      work.record('training.required', { items: [course, ...ids], detail: { disciplines: ids.length } });
      return ids;
    });
  }
}
