import type { Id } from '../../kernel/ids.js';
import { momentOf, type Instant } from '../../kernel/instant.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { Problem } from '../../platform/web/index.js';
import { largestSample } from './drawing.js';

/** Characters of what an audit is for. */
export const longestPurpose = 1000;
export const shortestPurpose = 10;

/** Which cases may be drawn by how they stand. */
export const frameStates = { any: 'Open and closed cases', open: 'Open cases only', closed: 'Closed cases only' } as const;
export type FrameState = keyof typeof frameStates;

/** Out of which cases a sample is drawn; no school means every school, a day may be left open. `to` is the last day. */
export interface SampleFrame { schools: readonly Id[]; from: LocalDate | null; to: LocalDate | null; state: FrameState }

/** Somebody whose auditor's seat runs now. `seatUntil` is null for a seat without an end. */
export interface AuditorSeat { account: Id; seatUntil: Instant | null }

export interface WantedSample { auditor: Id; from: LocalDate | null; to: LocalDate | null; size: number; until: LocalDate }

/** The moment at which a sample that lasts through a day is over. */
export const endOf = (zone: string, until: LocalDate): Instant => momentOf(zone, addDays(until, 1), '00:00');

/** What is wrong with a sample before it is drawn. Nobody draws for themself, and no sample outlasts the auditor's seat. */
export function problemsWithSample({ auditor, from, to, size, until }: WantedSample, { drawer, auditors, today, zone }: { drawer: Id; auditors: readonly AuditorSeat[]; today: LocalDate; zone: string }): Problem[] {
  const seat = auditors.find(({ account }) => account === auditor);
  const problems: Problem[] = [];
  if (auditor === drawer) problems.push({ field: 'auditor', text: 'Nobody draws a sample for themself. Ask another coordinator' });
  else if (seat === undefined) problems.push({ field: 'auditor', text: 'Choose an auditor from the list' });
  else if (seat.seatUntil === null) problems.push({ field: 'auditor', text: 'This auditor’s seat has no end. Ask an IT administrator to give it one first' });
  else if (endOf(zone, until) > seat.seatUntil) problems.push({ field: 'until', text: 'The auditor’s seat ends before that day. Enter an earlier day' });
  if (until < today) problems.push({ field: 'until', text: 'That day is over. Enter today or a later day' });
  if (from !== null && to !== null && from > to) problems.push({ field: 'to', text: 'The last day comes before the first. Enter a later one' });
  if (!Number.isInteger(size) || size < 1 || size > largestSample) problems.push({ field: 'size', text: `Enter a number from 1 to ${largestSample}` });
  return problems;
}
