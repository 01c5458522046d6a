import type { Happened } from '../../kernel/happened.js';
import { dayIn, millis, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${name}`;
  let made = formats.get(key);
  if (made === undefined) formats.set(key, made = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }));
  return made;
}

// en-US puts a narrow no-break space before AM and PM; a plain one is what people search for.
const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

/** "Wed, Sep 16": for lists near today. */
export const shortDay = (date: LocalDate): string => format('UTC', 'short', { weekday: 'short', month: 'short', day: 'numeric' }).format(noon(date));

/** "Sep 16, 2026". */
export const dayWithYear = (date: LocalDate): string => format('UTC', 'year', { month: 'short', day: 'numeric', year: 'numeric' }).format(noon(date));

/** "Wednesday, September 16, 2026": for headings. */
export const longDay = (date: LocalDate): string => format('UTC', 'long', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }).format(noon(date));

/** "8:20 AM" on the wall clock of a zone. */
export const clockTime = (zone: string, moment: Instant): string => plain(format(zone, 'time', { hour: 'numeric', minute: '2-digit' }).format(millis(moment)));

/** "Sep 16, 2026, 8:20 AM" on the wall clock of a zone. */
export const moment = (zone: string, at: Instant): string => `${dayWithYear(dayIn(zone, at))}, ${clockTime(zone, at)}`;

/** "3:05 PM" for wall-clock "15:05". */
export const wallTime = (time: string): string => plain(format('UTC', 'time', { hour: 'numeric', minute: '2-digit' }).format(Date.parse(`2000-01-01T${time}:00Z`)));

/** "Today", "Tomorrow", "2 days", "1 day late": a day seen from another. */
export function fromToday(date: LocalDate, today: LocalDate): string {
  const days = Math.round((noon(date) - noon(today)) / 86_400_000);
  if (days === 0) return 'Today';
  if (days === 1) return 'Tomorrow';
  if (days > 1) return `In ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
}

/** When something happened, as it was told. */
export function happenedInWords({ precision, date, time }: Happened): string {
  if (precision === 'unknown' || date === null) return 'It is not known when';
  const day = time === null ? dayWithYear(date) : `${dayWithYear(date)}, ${wallTime(time)}`;
  return precision === 'about' ? `About ${day}` : day;
}

/** "M", "MN": at most two letters for a badge; first and last word of a name in any script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const first = (word: string | undefined) => [...(word ?? '').replace(/^[^\p{L}]+/u, '')][0]?.toLocaleUpperCase('en-US') ?? '';
  return words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0]);
}
