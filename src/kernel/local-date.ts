/** A day on the school's wall calendar, as `YYYY-MM-DD` text. It has no time zone. */
export type LocalDate = string & { readonly kind: 'LocalDate' };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for `YYYY-MM-DD` that names a day which exists (2026-02-30 does not). */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads a day; throws RangeError for text that names none. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(date: LocalDate, n: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10) as LocalDate;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Whole calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
