import { isLocalDate, type LocalDate } from '../../kernel/local-date.js';

/** How many measures one form takes; more are added one by one. */
export const measuresPerForm = 3;
export const longestMeasure = 500;

export const measureStates = ['open', 'ended'] as const;
export type MeasureState = (typeof measureStates)[number];

/** One measure as a form brings it; an empty one was not meant. */
export interface TypedMeasure { what: string; owner: string; endsOn: string }
export interface MeasureProblem { field: keyof TypedMeasure; text: string }

export const isEmptyMeasure = ({ what, owner, endsOn }: TypedMeasure): boolean => [what, owner, endsOn].every((text) => text.trim() === '');

/**
 * What is missing in a measure: it has words, one of the `owners`, and a day to end on that is not before `from` (the day
 * the measure can have begun). A measure without an end is not interim.
 */
export function measureProblems({ what, owner, endsOn }: TypedMeasure, owners: readonly string[], from: LocalDate): MeasureProblem[] {
  const problems: MeasureProblem[] = [];
  if (what.trim() === '') problems.push({ field: 'what', text: 'Say what the measure is' });
  else if ([...what].length > longestMeasure) problems.push({ field: 'what', text: `A measure holds at most ${longestMeasure} characters. Shorten it` });
  if (!owners.includes(owner)) problems.push({ field: 'owner', text: 'Choose who looks after this measure' });
  if (!isLocalDate(endsOn)) problems.push({ field: 'endsOn', text: 'Enter the day this measure ends' });
  else if (endsOn < from) problems.push({ field: 'endsOn', text: 'That day is over. Enter a day on which the measure can still end' });
  return problems;
}

/** Whether a measure ran out without anybody ending it or setting another one. */
export function ranOut({ state, ends_on }: { state: MeasureState; ends_on: string }, today: LocalDate): boolean {
  return state === 'open' && ends_on < today;
}
