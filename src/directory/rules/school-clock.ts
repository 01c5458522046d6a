import { dayIn, instant, later, millis, momentOf, type Instant } from '../../kernel/instant.js';
import { addDays, weekday, type LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import { isSchoolDay, schoolYearOf, type Calendar } from './school-days.js';

/** One school year with its hours, each "HH:MM" on the school's wall clock; null where nobody has entered them. `early` days end at `earlyCloses`. */
export interface SchoolYear extends Calendar, SchoolHours { readonly early: readonly LocalDate[]; readonly names?: ClosedNames }

/** What closed days are called, where they have a name. */
export type ClosedNames = Readonly<Partial<Record<LocalDate, string>>>;

export interface SchoolHours { readonly opens: string | null; readonly closes: string | null; readonly earlyCloses: string | null }

/** What a clock of a school runs by: its years in any order, on the wall clock of an IANA zone. */
export interface SchoolTime { readonly zone: string; readonly years: readonly SchoolYear[] }

/** The hours that are taken where a calendar gives none. Whoever reads the due time is told so. */
export const assumedHours = { opens: '08:00', closes: '15:00' } as const;

export interface Hours { opens: string; closes: string; early: boolean; assumed: boolean }

/** A day on the way to a due time that did not count, and why. */
export interface Skipped { day: LocalDate; why: 'weekend' | 'closed' | 'after-hours'; name: string | null }

/** When something is due, and how that was counted: every day after the first is either `counted` or `skipped`. */
export interface Due {
  at: Instant;
  counted: LocalDate[];
  skipped: Skipped[];
  /** School years for which no calendar is entered, so that Monday to Friday were taken as school days. */
  noCalendar: string[];
  /** School years whose calendar has no hours, or too few of them, so that `assumedHours` stood in. */
  noHours: string[];
}

/** Between which times a school is open on a school day. */
export function hoursOn(years: readonly SchoolYear[], day: LocalDate): Hours {
  const year = years.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  const early = year?.early.includes(day) ?? false;
  const [opens, usual] = [year?.opens ?? null, year?.closes ?? null];
  const closes = early ? year?.earlyCloses ?? usual : usual;
  const known = opens !== null && closes !== null;
  return { opens: opens ?? assumedHours.opens, closes: closes ?? assumedHours.closes, early, assumed: !known || (early && (year?.earlyCloses ?? null) === null) };
}

/**
 * When something is due that may take `within` from `start`. School days end at closing time of the nth school day after the
 * day of `start`, which itself is not counted; school hours run only between opening and closing of school days; calendar days
 * end at 11:59 PM of the nth day after; hours always run. Throws RangeError unless the amount is a whole number from 1.
 */
export function dueWithin(within: Within, start: Instant, { zone, years }: SchoolTime): Due {
  const n = amountOf(within);
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`not a number of days or hours: ${n}`);
  const none = { counted: [], skipped: [], noCalendar: [], noHours: [] };
  if ('hours' in within) return { ...none, at: later(start, n * hour) };
  if ('calendarDays' in within) return { ...none, at: momentOf(zone, addDays(dayIn(zone, start), n), '23:59') };
  return 'schoolDays' in within ? afterSchoolDays(n, start, { zone, years }) : afterSchoolHours(n, start, { zone, years });
}

const hour = 3_600_000;

export const amountOf = (within: Within): number => Object.values(within)[0] as number;

function afterSchoolDays(n: number, start: Instant, time: SchoolTime): Due {
  const way = new Way(time);
  let day = dayIn(time.zone, start);
  while (way.counted.length < n) way.meet(day = addDays(day, 1));
  return way.due(momentOf(time.zone, day, hoursOn(time.years, day).closes), [day]);
}

function afterSchoolHours(n: number, start: Instant, time: SchoolTime): Due {
  const way = new Way(time);
  for (let left = n * hour, day = dayIn(time.zone, start); ; day = addDays(day, 1)) {
    const { opens, closes } = hoursOn(time.years, day);
    const from = Math.max(millis(start), millis(momentOf(time.zone, day, opens)));
    const open = millis(momentOf(time.zone, day, closes)) - from;
    if (!way.meet(day, open > 0)) continue;
    if (left <= open) return way.due(instant(from + left), way.counted);
    left -= open;
  }
}

const nameOf = (years: readonly SchoolYear[], day: LocalDate): string | null => years.find(({ closed }) => closed.includes(day))?.names?.[day] ?? null;

/** What a walk from day to day has met. */
class Way {
  readonly counted: LocalDate[] = [];
  private readonly skipped: Skipped[] = [];
  private readonly noCalendar = new Set<string>();

  constructor(private readonly time: SchoolTime) {}

  /** Whether the day counts: there is school, and still `time` left of it. */
  meet(day: LocalDate, inTime = true): boolean {
    const { open, by } = isSchoolDay(this.time.years, day);
    if (by === 'weekdays') this.noCalendar.add(schoolYearOf(day));
    if (open && inTime) this.counted.push(day);
    else this.skipped.push({ day, why: open ? 'after-hours' : weekday(day) % 6 === 0 ? 'weekend' : 'closed', name: open ? null : nameOf(this.time.years, day) });
    return open && inTime;
  }

  /** `timed` are the days whose hours were needed. */
  due(at: Instant, timed: readonly LocalDate[]): Due {
    const noHours = new Set(timed.filter((day) => hoursOn(this.time.years, day).assumed).map(schoolYearOf));
    return { at, counted: this.counted, skipped: this.skipped, noCalendar: [...this.noCalendar], noHours: [...noHours].filter((year) => !this.noCalendar.has(year)) };
  }
}
