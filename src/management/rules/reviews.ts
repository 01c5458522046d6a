import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.js';
import type { Problem } from '../../platform/web/index.js';

/** Characters of one text of a review. */
export const longestReviewText = 8_000;

/** What a review may decide. Escalating means that the team looks at the level again. */
export const reviewDecisions = {
  keep: 'Keep the plan as it is', change: 'Change the plan', escalate: 'Look at the level of concern again', close: 'Move toward closing',
} as const;
export type ReviewDecision = keyof typeof reviewDecisions;

export interface Review {
  id: Id;
  heldOn: LocalDate;
  members: { id: Id; name: string }[];
  others: string;
  whatChanged: string;
  decision: ReviewDecision;
  reason: string;
  nextOn: LocalDate;
  enteredBy: Id;
  enteredByName: string;
  enteredAt: Instant;
}

/** From what the next review's day follows: the longest time between reviews, and what has happened so far. */
export interface Cadence {
  days: number;
  openedOn: LocalDate;
  /** The day on which the level was last set; null while there is none. */
  levelSetOn: LocalDate | null;
  /** What already stood when the level was only proposed: an unsigned level may bring a review nearer and never put it off. */
  besides?: { days: number; levelSetOn: LocalDate | null } | null;
  /** The day on which a closed case was last opened again; null where it never was. */
  reopenedOn: LocalDate | null;
  last: { heldOn: LocalDate; nextOn: LocalDate } | null;
}

/**
 * The last day on which the next review is in time. It is counted from the last review or from the day the level was
 * set, whichever is later, and from the opening of the case before both. A nearer day that the team itself set stands.
 * A reopening counts like an opening: what was planned before the case closed is over.
 */
export function reviewDueOn({ besides = null, ...cadence }: Cadence): LocalDate {
  const days = [cadence, ...(besides === null ? [] : [{ ...cadence, ...besides }])].map(dueBy);
  return days.sort()[0]!;
}

function dueBy({ days, openedOn, levelSetOn, reopenedOn, last }: Cadence): LocalDate {
  const from = [openedOn, levelSetOn, reopenedOn, last?.heldOn ?? null].filter((day) => day !== null).sort().at(-1)!;
  const byCadence = addDays(from, days);
  const planned = last !== null && (reopenedOn === null || last.heldOn >= reopenedOn) ? last.nextOn : byCadence;
  return planned < byCadence ? planned : byCadence;
}

/** How many days a review is late; 0 when it is not. */
export const reviewLateBy = (dueOn: LocalDate, today: LocalDate): number => Math.max(0, daysBetween(dueOn, today));

/** What is wrong with the days and people of a review. The next one may be nearer than the protocol asks, never further. */
export function problemsWithReview({ heldOn, nextOn, members }: { heldOn: LocalDate; nextOn: LocalDate; members: readonly Id[] }, { openedOn, today, days, team }: { openedOn: LocalDate; today: LocalDate; days: number; team: readonly Id[] }): Problem[] {
  const problems: Problem[] = [];
  const latest = addDays(heldOn, days);
  if (heldOn > today) problems.push({ field: 'heldOn', text: 'That day has not come yet. Enter today or an earlier day' });
  if (heldOn < openedOn) problems.push({ field: 'heldOn', text: 'The case was not open yet on that day. Enter a later day' });
  if (members.length === 0) problems.push({ field: 'members', text: 'Choose who of the team took part' });
  if (members.some((id) => !team.includes(id))) problems.push({ field: 'members', text: 'Choose from the people on this team' });
  if (nextOn <= heldOn) problems.push({ field: 'nextOn', text: 'The next review comes after this one. Enter a later day' });
  else if (nextOn > latest) problems.push({ field: 'nextOn', text: `At this level the next review is due within ${days === 1 ? 'a day' : `${days} days`} of this one. Enter an earlier day` });
  return problems;
}
