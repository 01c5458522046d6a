import { fine, refused, type Verdict } from '../../kernel/result.js';

/** A course as retiring looks at it: whether it is on the list, and whether it is required of anybody now. */
export interface CourseState { retired: boolean; required: boolean }

/** A retired course takes no new records; those that stand go on counting. What is required stays possible to complete. */
export function mayRetire({ retired, required }: CourseState): Verdict {
  if (retired) return refused('This course is retired already.');
  return required ? refused('This course is required now. End the requirement first.') : fine;
}

export function mayReturn({ retired }: CourseState): Verdict {
  return retired ? fine : refused('This course is on the list already.');
}
