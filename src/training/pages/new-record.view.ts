import type { LocalDate } from '../../kernel/local-date.js';
import { fieldsFor, problemList, type Problem, type Typed } from '../../platform/web/index.js';
import { longestEvidence, longestProvider } from '../rules/new-record.js';
import type { CourseLine } from '../queries/course-list.js';

/** Whose training is entered: `about` null is one's own, which waits for a second person. */
export interface NewRecordPage { about: string | null; action: string; back: string; courses: readonly CourseLine[]; today: LocalDate }

export function newRecordView({ about, action, back, courses, today }: NewRecordPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  return {
    title: 'Record a completed course',
    problems: problemList(problems),
    about,
    lead: about === null ? 'What you enter about yourself counts when a chair or principal of your school, or the district coordinator, has confirmed it.' : 'You vouch for what you enter: it counts at once. Look at the certificate first.',
    empty: courses.length === 0 ? { title: 'No courses yet', text: 'The district coordinator lists the courses first. Ask them to, then come back.', link: null } : null,
    action,
    course: fields.select('course', 'Course', courses.map(({ id, name, months_valid }) => ({ value: id, label: months_valid === null ? name : `${name} (valid ${months_valid} months)` })), {}),
    provider: fields.text('provider', 'Who gave it?', { maxLength: longestProvider, hint: 'The organization, and the trainer if you know.' }),
    hours: fields.text('hours', 'Hours', { width: 'short', optional: true, inputmode: 'text', hint: 'Such as 6 or 1.5.' }),
    completedOn: fields.date('completedOn', 'Completed on', { max: today }),
    expiresOn: fields.date('expiresOn', 'Last valid day', { optional: true, hint: 'Only if the certificate says so. Otherwise it follows from the course.' }),
    evidence: fields.area('evidence', 'What proves it, and where is it kept?', { rows: 3, maxLength: longestEvidence, hint: 'Such as: certificate 0412, in the personnel folder at the district office.' }),
    actions: { sticky: false, state: null, back: { label: 'Cancel', href: back }, buttons: courses.length === 0 ? [] : [{ label: 'Record the course', look: 'primary', name: null, value: null }] },
  };
}
