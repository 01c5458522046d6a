import type { Happened } from '../../kernel/happened.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.js';
import { rhythms, type Intervention } from './interventions.js';

/** Characters of one entry in the log. */
export const longestDelivery = 4_000;

/** One line of the log: what was done, or why it did not happen. Corrected ones stay, named by the later line. */
export interface Delivery {
  id: Id;
  intervention: Id;
  delivered: boolean;
  by: string;
  byId: Id | null;
  what: string;
  happened: Happened;
  correctsId: Id | null;
  correctedBy: Id | null;
  enteredBy: Id;
  enteredByName: string;
  enteredAt: Instant;
}

/** A promise that is not being kept: since which day, and how many days late. */
export interface BrokenPromise { kind: 'not-started' | 'never-delivered' | 'delivery-late' | 'review-late'; since: LocalDate; days: number }

type Promised = Pick<Intervention, 'state' | 'startsOn' | 'rhythm' | 'reviewOn' | 'lastDelivered'>;
type NextSchoolDay = (date: LocalDate) => LocalDate;

/** The last day on which the next delivery is in time; null for what is not active, has no start, or was promised once and done. */
export function nextDeliveryBy({ state, startsOn, rhythm, reviewOn, lastDelivered }: Promised, nextSchoolDay: NextSchoolDay): LocalDate | null {
  const { days } = rhythms[rhythm];
  if (state !== 'active' || startsOn === null) return null;
  // A delivery from before the start says nothing about the promise since then.
  const last = lastDelivered !== null && lastDelivered >= startsOn ? lastDelivered : null;
  if (days === null) return last === null ? reviewOn : null;
  if (days === 'school-day') return nextSchoolDay(last ?? addDays(startsOn, -1));
  return addDays(last ?? startsOn, days);
}

/** What an item asks for next, and by which day at the latest. */
export interface Due { kind: 'start' | 'delivery' | 'review'; by: LocalDate }

/** What an item asks of its owner: to start it, to deliver it, to review it. What is past its day is a broken promise. */
export function duesOf(item: Promised, nextSchoolDay: NextSchoolDay): Due[] {
  if (item.state === 'ended') return [];
  const due = (kind: Due['kind'], by: LocalDate | null): Due[] => (by === null ? [] : [{ kind, by }]);
  return [...(item.state === 'planned' ? due('start', item.startsOn) : []), ...due('delivery', nextDeliveryBy(item, nextSchoolDay)), ...due('review', item.reviewOn)];
}

/** Every promise of an item that is not being kept on a day: help promised and never delivered must be loud. */
export function brokenPromises(item: Promised, today: LocalDate, nextSchoolDay: NextSchoolDay): BrokenPromise[] {
  const late = (kind: BrokenPromise['kind'], by: LocalDate | null, since: LocalDate | null = by): BrokenPromise[] =>
    by === null || since === null || by >= today ? [] : [{ kind, since, days: daysBetween(by, today) }];
  if (item.state === 'ended') return [];
  const kept = item.lastDelivered !== null && item.startsOn !== null && item.lastDelivered >= item.startsOn;
  return [
    ...(item.state === 'planned' ? late('not-started', item.startsOn) : []),
    ...late(kept ? 'delivery-late' : 'never-delivered', nextDeliveryBy(item, nextSchoolDay), kept ? item.lastDelivered : item.startsOn),
    ...late('review-late', item.reviewOn),
  ];
}
