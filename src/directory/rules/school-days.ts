import { addDays, type LocalDate, weekday } from '../../kernel/local-date.js';

/** One school year of one school. Days in `closed` fall between the first and the last day; weekends need not be listed. */
export interface Calendar {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly closed: readonly LocalDate[];
}

/** What an answer rests on: the school's own calendars, or, where none reaches, Monday to Friday taken as school days. */
export type Reckoning = 'calendar' | 'weekdays';

/**
 * Whether there is school on a day, by the calendars of one school (one per school year, in any order). The summer
 * between two school years that follow each other is known to be without school; a day that no calendar reaches is
 * judged by its weekday, and the answer says so.
 */
export function isSchoolDay(calendars: readonly Calendar[], date: LocalDate): { open: boolean; by: Reckoning } {
  const workday = weekday(date) >= 1 && weekday(date) <= 5;
  const year = calendars.find((calendar) => calendar.firstDay <= date && date <= calendar.lastDay);
  if (year) return { open: workday && !year.closed.includes(date), by: 'calendar' };
  if (isSummer(calendars, date)) return { open: false, by: 'calendar' };
  return { open: workday, by: 'weekdays' };
}

/** The first school day after `date`. */
export function nextSchoolDay(calendars: readonly Calendar[], date: LocalDate): { date: LocalDate; by: Reckoning } {
  return addSchoolDays(calendars, date, 1);
}

/**
 * The `n`th school day after `date`; `date` itself is not counted, school day or not. `by` is 'weekdays' as soon as
 * one day on the way lay beyond the calendars. Throws RangeError unless `n` is a whole number from 1.
 */
export function addSchoolDays(calendars: readonly Calendar[], date: LocalDate, n: number): { date: LocalDate; by: Reckoning } {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a number of school days: ${n}`);
  let day = date;
  let by: Reckoning = 'calendar';
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1);
    const school = isSchoolDay(calendars, day);
    if (school.by === 'weekdays') by = 'weekdays';
    if (school.open) counted += 1;
  }
  return { date: day, by };
}

/**
 * The school year a day belongs to, as "2026-27". It turns on July 1, as the reporting year of US schools does, so
 * every day of the summer belongs to one.
 */
export function schoolYearOf(date: LocalDate): string {
  const start = startYear(date);
  return `${String(start).padStart(4, '0')}-${String((start + 1) % 100).padStart(2, '0')}`;
}

function startYear(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) < '07-01' ? year - 1 : year;
}

function isSummer(calendars: readonly Calendar[], date: LocalDate): boolean {
  return calendars.some(
    (before) => before.lastDay < date && calendars.some((after) => date < after.firstDay && startYear(after.firstDay) === startYear(before.firstDay) + 1),
  );
}
