import { addDays, localDate, type LocalDate } from '../../kernel/local-date.js';

/** The last day of what never runs out. */
export const endless = localDate('9999-12-31');

/** A completed training that somebody else than its person vouched for. `expiresOn` is the last day on which it is valid; null for never. */
export interface Held { course: string; completedOn: LocalDate; expiresOn: LocalDate | null }

/** The last day on which a training is valid, `months` after it was completed; where that month is too short, its last day. Null months never run out. */
export function expiryOf(completedOn: LocalDate, months: number | null): LocalDate | null {
  if (months === null) return null;
  const [year, month, day] = completedOn.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const first = localDate(`${text(Math.floor(count / 12), 4)}-${text((count % 12) + 1, 2)}-01`);
  const next = count + 1;
  const last = Number(addDays(localDate(`${text(Math.floor(next / 12), 4)}-${text((next % 12) + 1, 2)}-01`), -1).slice(8));
  return localDate(`${first.slice(0, 8)}${text(Math.min(day, last), 2)}`);
}

/**
 * The last day on which somebody holds a course: the latest of what they completed of it and of what renews it. A
 * refresher alone counts for nothing; it renews only what was completed before it. Null when they never held it.
 */
export function validUntil(course: string, renewals: readonly string[], held: readonly Held[]): LocalDate | null {
  const own = held.filter((one) => one.course === course);
  const renewed = held.filter((one) => renewals.includes(one.course) && own.some(({ completedOn }) => completedOn <= one.completedOn));
  const days = [...own, ...renewed].map(({ expiresOn }) => expiresOn ?? endless);
  return days.sort().at(-1) ?? null;
}

/** Whether a last day of validity still holds; that day itself counts as valid. */
export const isValidOn = (until: LocalDate | null, day: LocalDate): boolean => until !== null && day <= until;

const text = (n: number, width: number): string => String(n).padStart(width, '0');
