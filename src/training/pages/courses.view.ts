import { dayIn } from '../../kernel/instant.js';
import { dayWithYear, fieldsFor, problemList, type Problem } from '../../platform/web/index.js';
import type { CourseLine } from '../queries/course-list.js';
import { courseKindWords } from '../rules/course-kind-words.js';
import { hoursWords } from '../rules/course-length.js';
import { trainingPaths } from '../training.endpoints.js';

/** One course, with the button that retires it or puts it back. `isRequired`: of somebody, now. */
export function courseView({ course, isRequired, zone }: { course: CourseLine; isRequired: boolean; zone: string }, problems: Problem[]) {
  const row = (term: string, value: string) => ({ term, value, link: null });
  const retired = course.retired_at !== null;
  return {
    title: course.name, problems: problemList(problems), name: course.name, back: trainingPaths.requirements,
    rows: [
      row('For', courseKindWords[course.kind]), ...(course.renews === null ? [] : [row('Renews', course.renews)]), row('Length', course.minutes === null ? 'Not set' : hoursWords(course.minutes)),
      row('Valid', course.months_valid === null ? 'Does not run out' : `${course.months_valid} months`), row('Required now', isRequired ? 'Yes' : 'No'),
      ...(course.retired_at === null ? [] : [row('Retired', `${course.retired_by ?? ''}, ${dayWithYear(dayIn(zone, course.retired_at))}`)]),
    ],
    lead: retired ? 'Nobody can record this course anew. What was completed stays, and counts as long as it is valid.' : 'A retired course takes no new records. What was completed stays, and counts as long as it is valid.',
    waits: !retired && isRequired ? 'This course is required now. End the requirement first; then it can be retired.' : null,
    act: !retired && isRequired ? null : {
      action: retired ? trainingPaths.courseReturns(course.id) : trainingPaths.courseRetirements(course.id), version: fieldsFor({}, []).hidden('version', String(course.version)), label: retired ? 'Put it back on the list' : 'Retire this course',
    },
  };
}
