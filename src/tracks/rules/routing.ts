import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';

interface Routed { at: Instant; by: Id }

/**
 * When a case was last routed to the suicide protocol, and by whom; null where it is still to do. What was routed before the case was reopened and has ended by then
 * answers for the old concern alone: then a track that runs, or a written reason why the ended one still serves (`relied`), routes it anew.
 */
export function routedSince(tracks: readonly { linked: Instant; ended: Instant | null; leadId: Id }[], relied: readonly Routed[], reopened: Instant | null): Routed | null {
  const later = (at: Instant): Instant => (reopened === null || at > reopened ? at : reopened);
  const counting = tracks.filter(({ ended }) => reopened === null || ended === null || ended > reopened).map(({ linked, leadId }) => ({ at: later(linked), by: leadId }));
  const reasons = relied.filter(({ at }) => reopened !== null && at > reopened);
  return [...counting, ...reasons].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))[0] ?? null;
}

/** Characters of a reason, at least and at most. */
export const shortestReliance = 20;
export const longestReliance = 2000;
