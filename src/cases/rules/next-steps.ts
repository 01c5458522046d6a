import type { LocalDate } from '../../kernel/local-date.js';
import { daysBetween } from '../../kernel/local-date.js';

export const nextStepStates = ['open', 'done', 'ended'] as const;
/** `ended` is settled without being done, with a reason. */
export type NextStepState = (typeof nextStepStates)[number];

/** Days late on a day; 0 when due that day or later, or when settled. */
export function daysLate(state: NextStepState, dueOn: LocalDate, today: LocalDate): number {
  return state === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0;
}
