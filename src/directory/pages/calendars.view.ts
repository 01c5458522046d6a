import { cell, dayWithYear, fieldsFor, type Problem, type Typed } from '../../platform/web/index.js';
import { directoryPaths as paths } from '../directory.endpoints.js';
import type { CalendarLine, ListPage } from '../queries/directory-register.js';
import type { School } from '../queries/school-directory.js';
import { formView, listView, typedIn } from './directory-pages.view.js';

const lines = (json: string): string => (JSON.parse(json) as string[]).join('\n');
function closedLines({ closed_days: days, closed_names: named }: CalendarLine): string {
  const names = JSON.parse(named) as Record<string, string>;
  return (JSON.parse(days) as string[]).map((day) => (names[day] === undefined ? day : `${day} ${names[day]}`)).join('\n');
}

const howMany = (json: string): string => String((JSON.parse(json) as string[]).length);

export function calendarsView(page: ListPage<CalendarLine>) {
  return listView({
    title: 'Calendars', lead: 'One for each school year of each school. Deadlines count in school days; where no calendar reaches, Monday to Friday count.', address: paths.calendars, add: { label: 'Add a calendar', href: paths.newCalendar(null) },
    search: 'School, or a school year such as 2026-27', columns: ['School', 'School year', 'First day', 'Last day', 'Days without school'], empty: { title: 'No calendar yet', text: 'Until there is one, Monday to Friday count as school days.' },
  }, page, (one) => [
    cell('School', one.school, { href: paths.calendar(one.id) }), cell('School year', one.school_year), cell('First day', dayWithYear(one.first_day)), cell('Last day', dayWithYear(one.last_day)), cell('Days without school', howMany(one.closed_days)),
  ]);
}

export interface CalendarPage { zone: string; calendar: CalendarLine | null; schools: readonly School[]; school: string; stale: boolean }

export function calendarView({ zone, calendar, schools, school, stale }: CalendarPage, typed: Typed, problems: Problem[]) {
  const fields = fieldsFor(typed, problems);
  const hint = 'One day a line, as year-month-day, with its name where it has one: 2026-11-26 Thanksgiving. Weekends need not be listed.';
  return formView({
    title: calendar === null ? 'Add a calendar' : `${calendar.school}, ${calendar.school_year}`, heading: calendar === null ? 'Add a calendar' : `${calendar.school}, ${calendar.school_year}`, back: { label: 'Calendars', href: paths.calendars },
    lead: 'A school year runs from July 1 to June 30. A change counts for every deadline from now on; a deadline that already runs keeps its time until somebody moves it with a reason.', action: calendar === null ? paths.calendars : paths.calendar(calendar.id), save: calendar === null ? 'Add calendar' : 'Save calendar', problems,
    version: calendar === null ? null : fields.hidden('version', stale ? String(calendar.version) : typedIn(typed, 'version') || String(calendar.version)),
    rows: [
      ...(calendar === null ? [[fields.select('school', 'School', schools.map(({ id, name }) => ({ value: id, label: name })), { value: school, empty: 'Choose a school' })]] : []),
      [fields.date('firstDay', 'First day of school', { value: calendar?.first_day ?? '' }), fields.date('lastDay', 'Last day of school', { value: calendar?.last_day ?? '' })],
      [fields.time('opens', 'School opens at', { optional: true, value: calendar?.opens ?? '' }), fields.time('closes', 'School closes at', { optional: true, value: calendar?.closes ?? '', hint: 'Without hours, 8:00 AM to 3:00 PM is taken, and each deadline says so.' })],
      [fields.area('closed', 'Days without school', { optional: true, rows: 8, maxLength: 4_000, hint, value: calendar === null ? '' : closedLines(calendar) })],
      [fields.area('early', 'Early-release days', { optional: true, rows: 4, maxLength: 4_000, hint: 'One day a line, without a name.', value: calendar === null ? '' : lines(calendar.early_days) })],
      [fields.time('earlyCloses', 'On early-release days school closes at', { optional: true, value: calendar?.early_closes ?? '' })],
    ],
    stale: calendar === null || !stale ? null : {
      zone, at: calendar.changed_at, fields: [
        { label: 'First day of school', theirs: calendar.first_day, yours: typedIn(typed, 'firstDay') }, { label: 'Last day of school', theirs: calendar.last_day, yours: typedIn(typed, 'lastDay') },
        { label: 'Days without school', theirs: closedLines(calendar), yours: typedIn(typed, 'closed') }, { label: 'Early-release days', theirs: lines(calendar.early_days), yours: typedIn(typed, 'early') },
        ...hoursOf(calendar).map(([name, label, theirs]) => ({ label, theirs: theirs ?? '', yours: typedIn(typed, name) })),
      ],
    },
  });
}

const hoursOf = ({ opens, closes, early_closes }: CalendarLine) => [['opens', 'School opens at', opens], ['closes', 'School closes at', closes], ['earlyCloses', 'On early-release days school closes at', early_closes]] as const;
