import type { Instant } from '../../kernel/instant.js';
import type { Hop } from '../../protocols/index.js';

/** What runs by a clock of its own. Next steps are not among them: each keeps the day its owner was given. */
export const clockKinds = { notice: 'Notice', review: 'Review', plan: 'Support plan', 'return-check': 'Check after a return', 'means-safety': 'Safety of means', guardian: 'Attempts to reach a guardian', task: 'Task', protocol: 'Step of the protocol', manifestation: 'Manifestation review', provisional: 'Provisional level' } as const;
export type ClockKind = keyof typeof clockKinds;

/** To whom a clock that is late goes, one after the other, where its protocol names nobody. */
export const hopOrder = ['owner', 'backup', 'district'] as const satisfies readonly Hop[];
export type { Hop };

/** How a clock ends: what was due was done, somebody said with a reason that it is not needed, or the case closed with its reasons. Nothing else ends one. */
export const endings = { met: 'Done', 'not-needed': 'No longer needed', closed: 'Ended when the case closed' } as const;
export type Ending = keyof typeof endings;

/** Characters of a reason for moving or ending a clock. */
export const longestClockReason = 2_000;

/** A clock as rules see it: `hops` counts how many have heard that it is late. */
export interface ClockState { dueAt: Instant; hops: number; nextHopAt: Instant | null; ended: Ending | null }

/** What happens to a clock, or around it. `of` says how many are to hear that it is late. */
export type ClockEvent =
  | { what: 'met' } | { what: 'case-closed' } | { what: 'not-needed'; reason: string } | { what: 'moved'; to: Instant; reason: string } | { what: 'late'; hops: number; next: Instant; of?: number }
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
    case 'late': {
      const of = event.of ?? hopOrder.length;
      return event.hops <= state.hops || event.hops > of ? state : { ...state, hops: event.hops, nextHopAt: event.hops === of ? null : event.next };
    }
    case 'suspended': case 'absent': case 'withdrawn': case 'sent-to-school': case 'sealed': case 'held': case 'manager-changed': return state;
  }
}

const ended = (state: ClockState, how: Ending): ClockState => ({ ...state, nextHopAt: null, ended: how });

/** Who hears of a clock in turn, from what is kept with it. */
export const lineOf = (tell: string | null): readonly Hop[] => (tell === null ? hopOrder : (tell.split(',') as Hop[]));

export interface Heard { hop: Hop; to: string | null; hops: number }

/**
 * Who hears next that a clock is late, after `hops` in its line. Whom nobody fills is passed over, and so is whoever heard of it
 * already; where the line runs out that way, it goes to the district, so that nothing late is left with nobody. `hops` is below the length of the line.
 */
export function nextHeard(line: readonly Hop[], hops: number, people: Readonly<Record<Exclude<Hop, 'district'>, string | null>>, told: readonly string[]): Heard {
  for (const [at, hop] of line.entries()) {
    if (at < hops) continue;
    if (hop === 'district') return { hop, to: null, hops: at + 1 };
    const to = people[hop];
    if (to !== null && !told.includes(to)) return { hop, to, hops: at + 1 };
  }
  return { hop: 'district', to: null, hops: line.length };
}

/** Whom a late clock goes to when its owner has let a school day pass: the case manager, or, where that is the owner, whoever stands next in line; null where there is nobody. */
export function backupFor<Account extends string>({ owner, manager, next }: { owner: Account | null; manager: Account | null; next: Account | null }): Account | null {
  return owner !== null && manager !== null && owner !== manager ? manager : next;
}
