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
