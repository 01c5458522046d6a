import { cell, dayWithYear, fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { CalendarLine, ListPage, SchoolLine } from '../queries/directory-register.js';
import { schoolLevels } from '../rules/directory-words.js';
import { formView, listView, typedIn } from './directory-pages.view.js';
import { zoneHint } from './district.view.js';

export const gradesOf = ({ grades }: Pick<SchoolLine, 'grades'>): string => (JSON.parse(grades) as string[]).join(', ');

export function schoolsView(page: ListPage<SchoolLine>) {
  return listView({
    title: 'Schools', lead: 'Seats are given at schools, and every case belongs to one.', address: paths.schools, add: { label: 'Add a school', href: paths.newSchool }, search: 'Name or code',
    columns: ['Name', 'Code', 'Kind', 'Grades'], empty: { title: 'No school yet', text: 'Add the first one. Seats are given at schools.' },
  }, page, (school) => [cell('Name', school.name, { href: paths.school(school.id) }), cell('Code', school.code), cell('Kind', schoolLevels[school.level]), cell('Grades', gradesOf(school))]);
}

export interface SchoolPage { zone: string; school: SchoolLine | null; calendars: readonly CalendarLine[]; stale: boolean }

export function schoolView({ zone, school, calendars, stale }: SchoolPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const day = dayWithYear;
  return formView({
    title: school === null ? 'Add a school' : school.name, heading: school === null ? 'Add a school' : school.name, back: { label: 'Schools', href: paths.schools },
    lead: school === null ? 'It can be changed later.' : 'A change is in the history. A school is not deleted: its cases stay where they are.', action: school === null ? paths.schools : paths.school(school.id), save: school === null ? 'Add school' : 'Save school', problems,
    version: school === null ? null : fields.hidden('version', stale ? String(school.version) : typedIn(typed, 'version') || String(school.version)),
    rows: [
      [fields.text('name', 'Name of the school', { maxLength: 200, value: school?.name ?? '' })],
      [fields.text('code', 'Short code', { width: 'short', value: school?.code ?? '' }), fields.select('level', 'Kind', Object.entries(schoolLevels).map(([value, label]) => ({ value, label })), { empty: 'Choose', value: school?.level ?? '' })],
      [fields.text('grades', 'Grades', { hint: 'With commas, such as K, 1, 2, 3, 4, 5.', value: school === null ? '' : gradesOf(school) })],
      [fields.text('zone', 'Time zone', { hint: zoneHint, value: school?.zone ?? zone })],
    ],
    stale: school === null || !stale ? null : {
      zone, at: school.changed_at, fields: [
        { label: 'Name of the school', theirs: school.name, yours: typedIn(typed, 'name') }, { label: 'Short code', theirs: school.code, yours: typedIn(typed, 'code') },
        { label: 'Kind', theirs: schoolLevels[school.level], yours: schoolLevels[typedIn(typed, 'level') as keyof typeof schoolLevels] ?? '' },
        { label: 'Grades', theirs: gradesOf(school), yours: typedIn(typed, 'grades') }, { label: 'Time zone', theirs: school.zone, yours: typedIn(typed, 'zone') || school.zone },
      ],
    },
    related: school === null ? null : {
      heading: 'Calendars', add: { label: 'Add a calendar', href: paths.newCalendar(school.id) },
      table: calendars.length === 0 ? null : {
        caption: 'School years of this school, newest first', columns: ['School year', 'First day', 'Last day'],
        rows: calendars.map((one) => ({ cells: [cell('School year', one.school_year, { href: paths.calendar(one.id) }), cell('First day', day(one.first_day)), cell('Last day', day(one.last_day))] })),
      },
      empty: { title: 'No calendar yet', text: 'Until there is one, Monday to Friday count as school days.', link: null },
    },
  });
}
