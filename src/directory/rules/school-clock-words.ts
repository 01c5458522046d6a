import { dayIn, timeIn, type Instant } from '../../kernel/instant.js';
import { addDays, weekday, type LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import { amountOf, assumedHours, hoursOn, type Due, type SchoolTime, type Skipped } from './school-clock.js';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** "Monday, November 30". */
export const dayWords = (day: LocalDate): string => `${days[weekday(day)]}, ${months[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;

/** "3:15 PM" for "15:15". */
export function timeWords(time: string): string {
  const hours = Number(time.slice(0, 2));
  return `${hours % 12 === 0 ? 12 : hours % 12}:${time.slice(3)} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** "Monday, November 30, 3:15 PM" on the wall clock of a zone. */
export const momentWords = (zone: string, at: Instant): string => `${dayWords(dayIn(zone, at))}, ${timeWords(timeIn(zone, at))}`;

/** "1 school day", "24 hours". */
export function withinWords(within: Within): string {
  const [unit] = Object.keys(within) as [keyof typeof units];
  const n = amountOf(within);
  return `${n} ${units[unit]}${n === 1 ? '' : 's'}`;
}
const units = { schoolDays: 'school day', schoolHours: 'school hour', calendarDays: 'calendar day', hours: 'hour' } as const;

const mostRuns = 3;

/**
 * Why something is due when it is, in whole sentences: the amount, from when (`since` says of what, as in "it was entered"),
 * which days did not count, and loudly what nobody has entered. Whoever asks adds the source of the rule.
 */
export function dueWords(within: Within, start: Instant, since: string, due: Due, time: SchoolTime): string {
  const { zone, years } = time;
  const last = due.counted.at(-1);
  const runs = runsOf(due.skipped);
  const more = runs.length - mostRuns;
  return [
    `Due ${momentWords(zone, due.at)}: ${withinWords(within)} from when ${since} (${momentWords(zone, start)}).`,
    ...runs.slice(0, mostRuns).map(runWords),
    ...(more > 0 ? [`${more === 1 ? 'One more stretch' : `${more} more stretches`} without school ${more === 1 ? 'does' : 'do'} not count either.`] : []),
    ...(last !== undefined && hoursOn(years, last).early ? [`School closes early on ${dayWords(last)}.`] : []),
    ...due.noCalendar.map((year) => `No school calendar is entered for ${year}: Monday to Friday, ${assumed}, are taken as school time.`),
    ...due.noHours.map((year) => `The school calendar for ${year} does not say when school closes: ${assumed} is taken.`),
  ].join(' ');
}

const assumed = `${timeWords(assumedHours.opens)} to ${timeWords(assumedHours.closes)}`;

interface Run { from: LocalDate; to: LocalDate; why: Set<Skipped['why']>; names: Set<string> }

/** Days in a row that did not count, put together. */
function runsOf(skipped: readonly Skipped[]): Run[] {
  const runs: Run[] = [];
  for (const { day, why, name } of skipped) {
    const open = runs.at(-1);
    if (open !== undefined && addDays(open.to, 1) === day && why !== 'after-hours' && !open.why.has('after-hours')) {
      open.to = day;
      open.why.add(why);
      if (name !== null) open.names.add(name);
    } else runs.push({ from: day, to: day, why: new Set([why]), names: new Set(name === null ? [] : [name]) });
  }
  return runs;
}

function runWords({ from, to, why, names }: Run): string {
  if (why.has('after-hours')) return `School was over for ${dayWords(from)}.`;
  const closed = names.size === 0 ? 'closed' : [...names].join(', ');
  const reason = !why.has('closed') ? 'weekend' : why.has('weekend') ? `${closed}, and the weekend` : closed;
  const span = from === to ? `on ${dayWords(from)}` : addDays(from, 1) === to ? `on ${dayWords(from)} and ${dayWords(to)}` : `from ${dayWords(from)} to ${dayWords(to)}`;
  return `No school ${span} (${reason}).`;
}
