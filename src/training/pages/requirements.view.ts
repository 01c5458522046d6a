import { disciplineWords } from '../../kernel/discipline-words.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { cell, dayWithYear, fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import type { CourseLine, RequirementLine } from '../queries/course-list.js';
import { courseKinds, courseKindWords } from '../rules/course-kind-words.js';
import { hoursWords } from '../rules/course-length.js';
import { shortestGrace, trainedDisciplines } from '../rules/requirement.js';
import { trainingPaths } from '../training.endpoints.js';

export interface RequirementsPage { courses: readonly CourseLine[]; requirements: readonly RequirementLine[]; today: LocalDate }

/** Which courses are required for whom, from when; the list of courses; and the form for one more requirement. */
export function requirementsView({ courses, requirements, today }: RequirementsPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const inUse = courses.filter(({ retired_at }) => retired_at === null);
  return {
    title: 'Required training',
    problems: problemList(problems),
    requirements: requirements.map(({ id, course_name, discipline, required_from, binds_from, version }) => ({
      course: course_name, discipline: disciplineWords[discipline],
      when: binds_from > today ? `Required from ${dayWithYear(required_from)}, with effect from ${dayWithYear(binds_from)}` : `Required from ${dayWithYear(required_from)}, in effect since ${dayWithYear(binds_from)}`,
      ending: { action: trainingPaths.requirementEnding(id), version: fieldsFor({}, []).hidden('version', String(version)) },
    })),
    noRequirements: { title: 'Nothing is required yet', text: courses.length === 0 ? 'List the courses first. Then choose which are required, of whom and from when.' : 'Everybody counts. Choose below which course is required, of whom and from when.', link: null },
    require: inUse.length === 0 ? null : {
      action: trainingPaths.requirements,
      course: fields.select('course', 'Course', inUse.filter(({ renews }) => renews === null).map(({ id, name }) => ({ value: id, label: name })), { hint: 'Its refresher counts as well.' }),
      disciplines: fields.checks('disciplines', 'Required of whom?', trainedDisciplines.map((value) => ({ value, label: disciplineWords[value] })), { hint: 'By the discipline for which somebody sits on a team.' }),
      requiredFrom: fields.date('requiredFrom', 'Required from', { value: today, hint: 'People are told from this day on.' }),
      bindsFrom: fields.date('bindsFrom', 'With effect from', { value: addDays(today, 60), min: addDays(today, shortestGrace), hint: `Who lacks it then does not count. At least ${shortestGrace} days away.` }),
    },
    courses: courses.length === 0 ? null : {
      caption: 'Courses by name', columns: ['Course', 'For', 'Length', 'Valid'],
      rows: courses.map(({ id, name, kind, minutes, months_valid, renews, is_example, retired_at }) => ({ cells: [
        cell('Course', name, { href: trainingPaths.course(id), more: [...(is_example === 1 ? ['Example'] : []), ...(retired_at === null ? [] : ['Retired'])].join(', ') || null }), cell('For', courseKindWords[kind], { more: renews === null ? null : `Renews ${renews}` }),
        cell('Length', minutes === null ? 'Not set' : hoursWords(minutes)), cell('Valid', months_valid === null ? 'Does not run out' : `${months_valid} months`),
      ] })),
    },
    noCourses: { title: 'No courses yet', text: 'Start with the examples and change nothing else, or add your own.', link: null },
    newCourseHref: trainingPaths.newCourse,
    examplesAction: courses.some(({ is_example }) => is_example === 1) ? null : trainingPaths.examples,
  };
}

export function newCourseView(courses: readonly CourseLine[], typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Add a course',
    problems: problemList(problems),
    action: trainingPaths.courses,
    name: fields.text('name', 'Name of the course', { maxLength: 200 }),
    kind: fields.radios('kind', 'What is it for?', courseKinds.map((value) => ({ value, label: courseKindWords[value] }))),
    hours: fields.text('hours', 'Usual length in hours', { width: 'short', optional: true, hint: 'Such as 6 or 1.5.' }),
    months: fields.text('months', 'Valid for how many months?', { width: 'short', optional: true, inputmode: 'numeric', hint: 'Leave empty where it does not run out.' }),
    renews: fields.select('renews', 'Which course does it renew?', courses.filter(({ renews }) => renews === null).map(({ id, name }) => ({ value: id, label: name })), { optional: true, hint: 'For a refresher.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: trainingPaths.requirements }, buttons: [{ label: 'Add the course', look: 'primary', name: null, value: null }] },
  };
}
