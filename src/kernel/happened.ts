import type { LocalDate } from './local-date.js';

export const precisions = ['exact', 'about', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

/** When something happened, kept as it was told; when it was *entered* is the server's and stands beside it. */
export interface Happened {
  precision: Precision;
  date: LocalDate | null;
  /** Wall-clock `HH:MM`, or null when only the day is known. */
  time: string | null;
  /** IANA zone in which date and time were told. */
  zone: string;
}

/** In minutes: no two clocks show quite the same. */
const forgiven = 5;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether a wall-clock `HH:MM` of today is still to come. */
export const isAhead = (time: string, now: string): boolean => minutes(time) - minutes(now) > forgiven;
