import type { Instant } from '../../kernel/instant.js';

/** What runs by a clock of its own. Next steps are not among them: each keeps the day its owner was given. */
export const clockKinds = { notice: 'Notice', review: 'Review', plan: 'Support plan', 'return-check': 'Check after a return', 'means-safety': 'Safety of means', guardian: 'Attempts to reach a guardian', task: 'Task', protocol: 'Step of the protocol', manifestation: 'Manifestation review' } as const;
export type ClockKind = keyof typeof clockKinds;

/** To whom a clock that is late goes, one after the other. */
export const hopOrder = ['owner', 'backup', 'district'] as const;
export type Hop = (typeof hopOrder)[number];

/** How a clock ends: what was due was done, somebody said with a reason that it is not needed, or the case closed with its reasons. Nothing else ends one. */
export const endings = { met: 'Done', 'not-needed': 'No longer needed', closed: 'Ended when the case closed' } as const;
export type Ending = keyof typeof endings;

/** Characters of a reason for moving or ending a clock. */
export const longestClockReason = 2_000;

/** A clock as rules see it: `hops` counts how many have heard that it is late. */
export interface ClockState { dueAt: Instant; hops: number; nextHopAt: Instant | null; ended: Ending | null }

/** What happens to a clock, or around it. */
export type ClockEvent =
  | { what: 'met' } | { what: 'case-closed' } | { what: 'not-needed'; reason: string } | { what: 'moved'; to: Instant; reason: string } | { what: 'late'; hops: number; next: Instant }
  | { what: 'suspended' | 'absent' | 'withdrawn' | 'sent-to-school' | 'sealed' | 'held' | 'manager-changed' };

/**
 * The clock after an event. Suspension, absence, withdrawal and whatever else befalls the case leave it running as it ran; a
 * move or an end without a reason does nothing. What has ended stays ended.
 */
export function clockAfter(state: ClockState, event: ClockEvent): ClockState {
  if (state.ended !== null) return state;
  switch (event.what) {
    case 'met': return ended(state, 'met');
    case 'case-closed': return ended(state, 'closed');
    case 'not-needed': return event.reason.trim() === '' ? state : ended(state, 'not-needed');
    case 'moved': return event.reason.trim() === '' ? state : { dueAt: event.to, hops: 0, nextHopAt: event.to, ended: null };
    case 'late': return event.hops <= state.hops || event.hops > hopOrder.length ? state : { ...state, hops: event.hops, nextHopAt: event.hops === hopOrder.length ? null : event.next };
    case 'suspended': case 'absent': case 'withdrawn': case 'sent-to-school': case 'sealed': case 'held': case 'manager-changed': return state;
  }
}

const ended = (state: ClockState, how: Ending): ClockState => ({ ...state, nextHopAt: null, ended: how });

/** Who hears of it next; null when everybody has. */
export const nextHop = (hops: number): Hop | null => hopOrder[hops] ?? null;

/** Whom a late clock goes to when its owner has let a school day pass: the case manager, or, where that is the owner, whoever stands next in line; null where there is nobody. */
export function backupFor<Account extends string>({ owner, manager, next }: { owner: Account | null; manager: Account | null; next: Account | null }): Account | null {
  return owner !== null && manager !== null && owner !== manager ? manager : next;
}
