import type { BrokenPromise } from './deliveries.js';
export { endReasons, interventionStates, rhythms } from './interventions.js';
export { consents, referralStates } from './referrals.js';
export { reviewDecisions } from './reviews.js';

const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);

/** A promise that is not being kept, as every page says it. */
export function brokenWords({ kind, days: late }: Pick<BrokenPromise, 'kind' | 'days'>): string {
  switch (kind) {
    case 'not-started': return `should have started, ${days(late)} late`;
    case 'never-delivered': return `promised and never delivered, ${days(late)} late`;
    case 'delivery-late': return `next delivery ${days(late)} late`;
    case 'review-late': return `review of this intervention ${days(late)} late`;
  }
}
