import type { Id } from '../../kernel/ids.js';
import { millis, type Instant } from '../../kernel/instant.js';

/** Hours in which two reports about one person call for attention together (Richneck Elementary, 2023: several reports in two hours). */
export const repeatHours = 24;

export interface ReportFacts { reporter: Id; confidential: boolean; at: Instant }

/**
 * Whether two reports within a day are independent of each other. A confidential report always counts as another
 * person's: not raising the alarm would tell a reader who the confidential reporter is.
 */
export function repeats(one: ReportFacts, other: ReportFacts): boolean {
  const near = Math.abs(millis(one.at) - millis(other.at)) <= repeatHours * 3_600_000;
  return near && (one.confidential || other.confidential || one.reporter !== other.reporter);
}
