import type { MetClock, NeededClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import type { Hop } from '../../protocols/index.js';
import type { Problem } from '../../platform/web/index.js';

/** What administrators enter of discipline: days and a number, no words. Why somebody was removed stands where discipline is kept. */
export const removalSteps = {
  removed: 'Days of removal', 'placement-changed': 'A decision to change placement for discipline', 'manifestation-reviewed': 'A manifestation review that was held', struck: 'An entry here is a mistake',
} as const;
export type RemovalStep = keyof typeof removalSteps;

/** How a part of a day counts; the halves are Waypost's own, as the law names no fraction. */
export const dayParts = { whole: 'The whole day, or more than half of it', half: 'Up to half of the day' } as const;
export type DayPart = keyof typeof dayParts;

/** What a reference number may look like: no room for words. */
export const referencePattern = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/.-]{0,29}$/;

/** `about` is the entry that was a mistake, or the decision that was reviewed; `to` is `from` but for a removal of several days. */
export interface RemovalRecord { id: Id; caseId: Id; step: RemovalStep; from: LocalDate; to: LocalDate; part: DayPart; reference: string | null; about: Id | null; by: Id; byName: string; at: Instant }
type Kept = Pick<RemovalRecord, 'id' | 'step' | 'from' | 'to' | 'part' | 'about'>;
export type WantedRemoval = Omit<Kept, 'id'>;

/** The longest removal that can be entered at once, in calendar days: a school year and the summer around it. */
const longestRemoval = 366;

/** Entries that nobody has called a mistake. */
export function standingRemovals<R extends Kept>(records: readonly R[]): R[] {
  const struck = new Set(records.filter(({ step }) => step === 'struck').map(({ about }) => about));
  return records.filter(({ id, step }) => step !== 'struck' && !struck.has(id));
}

/** Days of removal among those that `counts` lets count, such as the school days of one year. A day counts once however often it was entered. */
export function removalDays(records: readonly Kept[], counts: (day: LocalDate) => boolean): number {
  const days = new Map<LocalDate, number>();
  for (const { step, from, to, part } of standingRemovals(records)) {
    if (step !== 'removed') continue;
    for (let day = from; day <= to; day = addDays(day, 1)) if (counts(day)) days.set(day, Math.min(1, (days.get(day) ?? 0) + (part === 'half' ? 0.5 : 1)));
  }
  return [...days.values()].reduce((sum, one) => sum + one, 0);
}

/** Decisions to change placement whose review nobody has entered. */
export function unreviewed<R extends Kept>(records: readonly R[]): R[] {
  const standing = standingRemovals(records);
  const reviewed = new Set(standing.filter(({ step }) => step === 'manifestation-reviewed').map(({ about }) => about));
  return standing.filter(({ id, step }) => step === 'placement-changed' && !reviewed.has(id));
}

/** What is wrong with an entry, beside its fields. */
export function problemsWithRemoval(records: readonly Kept[], { step, from, to, part, about }: WantedRemoval, today: LocalDate): Problem[] {
  if (step === 'struck') return standingRemovals(records).some(({ id }) => id === about) ? [] : [{ field: 'mistake', text: 'Choose which entry is a mistake' }];
  const problems: Problem[] = from > today ? [{ field: 'on', text: 'That day has not come yet. Enter today or an earlier day' }] : [];
  if (step === 'removed') {
    if (to < from) problems.push({ field: 'to', text: 'The last day comes before the first. Enter a later day' });
    else if (daysBetween(from, to) > longestRemoval) problems.push({ field: 'to', text: 'Enter at most one school year at once' });
    if (part === 'half' && to !== from) problems.push({ field: 'part', text: 'Enter parts of days one day at a time' });
  }
  if (step === 'manifestation-reviewed') {
    const decision = unreviewed(records).find(({ id }) => id === about);
    if (decision === undefined) problems.push({ field: 'decision', text: 'Choose the decision that was reviewed' });
    else if (from < decision.from) problems.push({ field: 'on', text: 'The decision came later than that day. Enter the day of its review' });
  }
  return problems;
}

/** The time that a manifestation review has, in words of the protocol or the law. */
export interface ReviewTime { what: string; within: Within; source: string; tell?: readonly Hop[] }

/** Where a protocol has no clock of its own for it. */
export const lawfulReview: ReviewTime = { what: 'Manifestation review', within: { schoolDays: 10 }, source: 'Individuals with Disabilities Education Act, 34 CFR 300.530' };

/** One clock for each decision, from its day on, until somebody enters the review. Nothing else starts one: not a report, not a level, not a removal. */
export function manifestationClocks(records: readonly RemovalRecord[], { what, within, source, tell }: ReviewTime, noon: (day: LocalDate) => Instant): { needed: NeededClock[]; met: MetClock[] } {
  return {
    needed: unreviewed(records).map(({ id, from }) => ({ kind: 'manifestation', about: id, participant: null, what, by: { within, from: noon(from), since: 'the change of placement was decided' }, source, owner: null, tell })),
    met: standingRemovals(records).filter(({ step }) => step === 'manifestation-reviewed').map(({ about, at, by }) => ({ kind: 'manifestation', about: about!, at, by })),
  };
}
