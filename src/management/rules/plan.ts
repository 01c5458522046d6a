import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Intervention } from './interventions.js';

/** Characters of one text of a plan. */
export const longestPlanText = 8_000;

/** The words of a plan; empty texts while nobody has written them. */
export interface PlanWords { goals: string; studentPart: string; familyPart: string }

/** An approval names the edition that was approved. */
export interface PlanApproval { id: Id; edition: number; by: Id; name: string; at: Instant }

/** What keeps a plan from being approved: an item's name and what it lacks; an item of null is the plan itself. */
export interface PlanGap { item: Id | null; what: string; lacks: string[]; task?: string; href?: string }

/**
 * Everything a plan still lacks. Each item that has not ended needs an owner, a start and a review date
 * (no plan is approved around a promise that nobody keeps); the plan needs its goals and at least one item.
 */
export function planGaps(words: PlanWords | null, items: readonly Intervention[]): PlanGap[] {
  const standing = items.filter(({ state }) => state !== 'ended');
  return [
    ...(words !== null && /\S/.test(words.goals) ? [] : [{ item: null, what: 'The plan', lacks: ['its goals'] }]),
    ...(standing.length > 0 ? [] : [{ item: null, what: 'The plan', lacks: ['at least one intervention that has not ended'] }]),
    ...standing.map((item) => ({ item: item.id, what: item.what, lacks: lacksOf(item) })).filter(({ lacks }) => lacks.length > 0),
  ];
}

/** No plan is approved while a weapon is within reach of which nobody has checked that it was made safe. */
export function meansGaps(tasks: readonly { id: string; name: string; means: boolean }[]): PlanGap[] {
  return tasks.filter(({ means }) => means).map(({ id, name }) => ({ item: null, what: `“${name}”`, lacks: ['somebody who has checked it'], task: id }));
}

/** Nobody approves their own act: whoever wrote the goals and parts, as they stand, leaves the approval to somebody else. */
export function ownPlanGaps(writer: Id | null, approver: Id): PlanGap[] {
  return writer === approver ? [{ item: null, what: 'The plan', lacks: ['an approval by somebody who did not write its goals and parts'] }] : [];
}

/** What one item lacks for approval, in words. */
export function lacksOf({ owner, startsOn, reviewOn }: Intervention): string[] {
  return [...(owner === null ? ['an owner'] : []), ...(startsOn === null ? ['a start date'] : []), ...(reviewOn === null ? ['a review date'] : [])];
}

/** A number that rises with every change to the plan or an item of it: the sum of their versions. Deliveries do not count. */
export function editionOf(planVersion: number, items: readonly { version: number }[]): number {
  return items.reduce((sum, { version }) => sum + version, planVersion);
}

/** How a plan stands: approved as it is, changed since its approval, or never approved. */
export function planStanding(edition: number, approval: { edition: number } | null): 'never-approved' | 'changed' | 'approved' {
  if (approval === null) return 'never-approved';
  return approval.edition === edition ? 'approved' : 'changed';
}
