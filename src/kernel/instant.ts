import { localDate, type LocalDate } from './local-date.js';

/** A moment as the server saw it: UTC ISO text with milliseconds, so that text order is time order. */
export type Instant = string & { readonly kind: 'Instant' };

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True for `2026-09-14T16:50:00.000Z`; any other way to write a moment is refused. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && shape.test(text) && !Number.isNaN(Date.parse(text));
}

/** The moment of a number of milliseconds since 1970, or of a Date. */
export function instant(moment: number | Date): Instant {
  return new Date(moment).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function millis(moment: Instant): number {
  return Date.parse(moment);
}

/** The moment `ms` milliseconds later. */
export function later(moment: Instant, ms: number): Instant {
  return instant(millis(moment) + ms);
}

/** The day on the wall calendar of an IANA zone. */
export function dayIn(zone: string, moment: Instant): LocalDate {
  return localDate(wall(zone, moment).slice(0, 10));
}

/** Wall-clock `HH:MM` (24 hours) in an IANA zone. */
export function timeIn(zone: string, moment: Instant): string {
  return wall(zone, moment).slice(11, 16);
}

/** Both, as a form has them. */
export function wallIn(zone: string, moment: Instant): { date: LocalDate; time: string } {
  return { date: dayIn(zone, moment), time: timeIn(zone, moment) };
}

/**
 * The moment at which a zone's wall clock shows a date and `HH:MM`.
 * A time that a clock change skips gives the moment after the gap; one that comes twice gives the first.
 */
export function momentOf(zone: string, date: LocalDate, time: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  const candidates = [-1, 0, 1].map((days) => wanted - offset(zone, wanted + days * 86_400_000));
  const exact = candidates.filter((at) => at + offset(zone, at) === wanted);
  return instant(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

function offset(zone: string, at: number): number {
  return Date.parse(`${wall(zone, instant(at))}Z`) - Math.floor(at / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wall(zone: string, moment: Instant): string {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(zone, clock);
  }
  return clock.format(millis(moment)).replace(' ', 'T');
}
