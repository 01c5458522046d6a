import type { LocalDate } from '../../kernel/local-date.js';
import { expiryOf } from './validity.js';

/** Characters of provider and evidence. */
export const longestProvider = 200;
export const longestEvidence = 1000;
export const shortestEvidence = 5;

export interface RecordDates { completedOn: LocalDate; expiresOn: LocalDate | null }
export interface RecordProblem { field: 'completedOn' | 'expiresOn'; text: string }

/** What is wrong with the dates of a record. A certificate may run out sooner than its course, never later. */
export function dateProblems({ completedOn, expiresOn }: RecordDates, monthsValid: number | null, today: LocalDate): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const latest = expiryOf(completedOn, monthsValid);
  if (completedOn > today) problems.push({ field: 'completedOn', text: 'That day has not come yet. Enter the day the course was completed' });
  if (expiresOn !== null && expiresOn <= completedOn) problems.push({ field: 'expiresOn', text: 'Enter a day after the course was completed, or leave this empty' });
  else if (expiresOn !== null && latest !== null && expiresOn > latest) problems.push({ field: 'expiresOn', text: `The course is valid for ${monthsValid} months. Enter an earlier day, or leave this empty` });
  return problems;
}

/** The day that is kept as the last valid one: what the certificate says, else what the course gives; null for never. */
export const lastDay = ({ completedOn, expiresOn }: RecordDates, monthsValid: number | null): LocalDate | null => expiresOn ?? expiryOf(completedOn, monthsValid);
