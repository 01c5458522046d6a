import type { Instant } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { Problem } from '../../platform/web/index.js';

/** Where an intervention stands. `ended` is for good: what is needed again is a new item of the plan. */
export const interventionStates = { planned: 'Planned', active: 'Active', paused: 'Paused', ended: 'Ended' } as const;
export type InterventionState = keyof typeof interventionStates;

const moves: Readonly<Record<InterventionState, readonly InterventionState[]>> = {
  planned: ['active', 'ended'], active: ['paused', 'ended'], paused: ['active', 'ended'], ended: [],
};

/** The states that may follow; none follows `ended`. */
export const statesAfter = (state: InterventionState): readonly InterventionState[] => moves[state];

/** Why an intervention ended. `completed` is one reason among others: none of them says that somebody failed. */
export const endReasons = {
  completed: 'Completed', 'not-effective': 'Not effective', declined: 'Declined by the student or family', replaced: 'Replaced by another',
  moved: 'The student moved', unavailable: 'Not available any more', superseded: 'Superseded by a new plan',
} as const;
export type EndReason = keyof typeof endReasons;

/** How often it is promised. `days` is the longest time between two deliveries; 'school-day' counts in school days. */
export const rhythms = {
  'school-day': { words: 'Every school day', days: 'school-day' },
  'twice-weekly': { words: 'Twice a week', days: 4 },
  weekly: { words: 'Every week', days: 7 },
  'two-weekly': { words: 'Every two weeks', days: 14 },
  monthly: { words: 'Every month', days: 31 },
  once: { words: 'Once, by the review date', days: null },
} as const satisfies Record<string, { words: string; days: number | 'school-day' | null }>;
export type Rhythm = keyof typeof rhythms;

/** What was agreed. Owner, start and review date may be missing while the plan is written, but not when it is approved. */
export interface InterventionTerms {
  what: string;
  goal: string;
  /** Where, when and how, in words. */
  details: string;
  owner: Id | null;
  startsOn: LocalDate | null;
  rhythm: Rhythm;
  reviewOn: LocalDate | null;
}

/** One intervention as it stands, with what is known of its deliveries. */
export interface Intervention extends InterventionTerms {
  id: Id;
  code: string | null;
  ownerName: string | null;
  state: InterventionState;
  endReason: EndReason | null;
  outcome: string | null;
  lastDelivered: LocalDate | null;
  deliveries: number;
  missed: number;
  enteredBy: Id;
  enteredAt: Instant;
  changedBy: Id;
  changedAt: Instant;
  version: number;
}

/** A day further away than two years is a slip of the year, and would keep a promise silent for as long. */
export const tooFar = (day: LocalDate, today: LocalDate): boolean => day > addDays(today, 2 * 366);
export const tooFarWords = 'That is more than two years from now. Check the year';

/** What is wrong with the days of an item: none may lie before the case or in a far future, and a review comes on or after the start. */
export function problemsWithDays({ startsOn, reviewOn }: Pick<InterventionTerms, 'startsOn' | 'reviewOn'>, openedOn: LocalDate, today: LocalDate): Problem[] {
  const problems: Problem[] = [];
  for (const [field, day] of [['startsOn', startsOn], ['reviewOn', reviewOn]] as const) if (day !== null && tooFar(day, today)) problems.push({ field, text: tooFarWords });
  if (startsOn !== null && startsOn < openedOn) problems.push({ field: 'startsOn', text: 'The case was not open yet on that day. Enter a later start' });
  if (reviewOn !== null && reviewOn < openedOn) problems.push({ field: 'reviewOn', text: 'The case was not open yet on that day. Enter a later review date' });
  else if (startsOn !== null && reviewOn !== null && reviewOn < startsOn) problems.push({ field: 'reviewOn', text: 'The review comes before the start. Enter the start day or a later one' });
  return problems;
}

/** What a change of state lacks: an end names its reason and says what came of it. */
export function problemsWithEnd(to: InterventionState, reason: EndReason | null, outcome: string): Problem[] {
  if (to !== 'ended') return [];
  return [
    ...(reason === null ? [{ field: 'endReason', text: 'Choose why it ends' }] : []),
    ...(/\S/.test(outcome) ? [] : [{ field: 'outcome', text: 'Write what came of it, also when nothing did' }]),
  ];
}
