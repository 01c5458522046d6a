import { addDays, localDate, type LocalDate, weekday } from '../../kernel/local-date.js';
import { schools } from './district.js';
import type { DemoCalendar, SchoolKey } from './types.js';

/** [why, first day, last day]; weekends inside a break are left out of `closed`. */
type Closure = [name: string, first: string, last?: string];

interface Year {
  schoolYear: string;
  firstDay: string;
  lastDay: string;
  closures: Closure[];
  earlyRelease: string[];
  /** The elementary school also closes to meet families. */
  familyConferences: string;
}

const years: Year[] = [
  {
    schoolYear: '2025-26', firstDay: '2025-08-18', lastDay: '2026-05-29',
    closures: [
      ['Labor Day', '2025-09-01'],
      ['Fall break', '2025-10-16', '2025-10-17'],
      ['Veterans Day', '2025-11-11'],
      ['Thanksgiving break', '2025-11-24', '2025-11-28'],
      ['Winter break', '2025-12-22', '2026-01-02'],
      ['Staff learning day', '2026-01-05'],
      ['Martin Luther King Jr. Day', '2026-01-19'],
      ['Presidents’ Day', '2026-02-16'],
      ['Spring break', '2026-03-23', '2026-03-27'],
      ['Staff learning day', '2026-04-17'],
      ['Memorial Day', '2026-05-25'],
    ],
    earlyRelease: ['2025-09-24', '2025-10-29', '2025-12-19', '2026-02-25', '2026-04-29', '2026-05-29'],
    familyConferences: '2025-10-31',
  },
  {
    schoolYear: '2026-27', firstDay: '2026-08-17', lastDay: '2027-06-01',
    closures: [
      ['Labor Day', '2026-09-07'],
      ['Fall break', '2026-10-15', '2026-10-16'],
      ['Staff learning day', '2026-11-03'],
      ['Veterans Day', '2026-11-11'],
      ['Thanksgiving break', '2026-11-23', '2026-11-27'],
      ['Winter break', '2026-12-21', '2027-01-01'],
      ['Staff learning day', '2027-01-04'],
      ['Martin Luther King Jr. Day', '2027-01-18'],
      ['Presidents’ Day', '2027-02-15'],
      ['Spring break', '2027-03-22', '2027-03-26'],
      ['Staff learning day', '2027-04-16'],
      ['Memorial Day', '2027-05-31'],
    ],
    earlyRelease: ['2026-09-23', '2026-10-28', '2026-12-18', '2027-02-24', '2027-04-28', '2027-06-01'],
    familyConferences: '2026-10-30',
  },
];

/** The elementary school starts first, so that its buses can drive again. */
export const schoolHours: Readonly<Record<SchoolKey, { opens: string; closes: string; earlyCloses: string }>> = {
  elementary: { opens: '07:50', closes: '14:25', earlyCloses: '11:55' }, middle: { opens: '08:15', closes: '15:05', earlyCloses: '12:35' }, high: { opens: '08:30', closes: '15:30', earlyCloses: '13:00' },
};

/** One calendar for each school and school year. */
export const calendars: readonly DemoCalendar[] = schools.flatMap((school) => years.map((year) => calendarOf(school.key, year)));

function calendarOf(school: SchoolKey, year: Year): DemoCalendar {
  const own: Closure[] = school === 'elementary' ? [['Family conferences', year.familyConferences]] : [];
  const closures = [...year.closures, ...own]
    .map(([name, first, last]) => ({ name, first: localDate(first), last: localDate(last ?? first) }))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  return {
    school,
    schoolYear: year.schoolYear,
    firstDay: localDate(year.firstDay),
    lastDay: localDate(year.lastDay),
    closed: closures.flatMap(({ first, last }) => weekdaysFrom(first, last)),
    closures,
    earlyRelease: year.earlyRelease.map(localDate),
  };
}

function weekdaysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) if (weekday(day) >= 1 && weekday(day) <= 5) days.push(day);
  return days;
}
