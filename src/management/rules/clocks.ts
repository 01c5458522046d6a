import type { MetClock, NeededClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import type { Hop } from '../../protocols/index.js';
import type { Slot } from './notice-slots.js';
import { timeOf } from './pack-clocks.js';

/** What a protocol means by "at once" where it gives no time: within a day and a night, school or not. */
export const atOnce: Within = { hours: 24 };

/** How long telling a reporter that it was followed up may take: nobody's safety waits for it, but trust does. */
export const hearingBack: Within = { schoolDays: 5 };

/** A time that the protocol itself gives for telling somebody. */
export interface GivenTime { within: Within | 'at-once'; source: string; tell?: readonly Hop[] }

type NoticeWords = { slot: Pick<Slot, 'key' | 'recipient' | 'participant'>; name: string; source: string };

const asked = (from: Instant) => ({ from, since: 'the records of the case began to ask for it' });

/** The clock of a required notice, from when the records of the case began to ask for it. Its `about` is the notice's slot. */
export function noticeClock({ slot, name, source }: NoticeWords, from: Instant, given: GivenTime | null = null): NeededClock {
  const clock = { kind: 'notice' as const, about: slot.key, participant: slot.participant, what: `Notice: ${name}`, owner: null };
  if (given !== null) {
    const time = timeOf(given);
    return { ...clock, by: { within: time.within, ...asked(from) }, source: time.source, tell: given.tell };
  }
  const [within, taken] = slot.recipient === 'reporter' ? [hearingBack, 'five school days'] : [atOnce, 'that as at once, within 24 hours'];
  return { ...clock, by: { within, ...asked(from) }, source: `${source}; it gives no time, and Waypost takes ${taken}` };
}

type Tried = readonly { at: Instant; by: Id }[];

/** Where a protocol gives the first attempt to reach a guardian a time of its own, any attempt meets it; that somebody is reached has the notice's own clock. */
export function attemptClock({ slot, name }: NoticeWords, from: Instant, given: GivenTime, tried: Tried): { needed: NeededClock[]; met: MetClock[] } {
  const [first] = [...tried].sort((one, other) => (one.at < other.at ? -1 : 1));
  if (first !== undefined) return { needed: [], met: [{ kind: 'guardian', about: slot.key, ...first }] };
  const { within, source } = timeOf(given);
  return { needed: [{ kind: 'guardian', about: slot.key, participant: slot.participant, what: `First attempt: ${name}`, by: { within, ...asked(from) }, source, owner: null, tell: given.tell }], met: [] };
}

/** The clock of the next review: one runs at a time. */
export function reviewClock({ dueOn, level, source }: { dueOn: LocalDate; level: string | null; source: string }, from: Instant): NeededClock {
  const why = level === null ? 'as often as the protocol asks at its lowest level, until the team has set one' : `as often as the protocol asks at the level ${level}, or sooner where the last review said so`;
  return { kind: 'review', about: 'next', participant: null, what: 'Review of the case', by: { day: dueOn, from, why }, source, owner: null };
}

/** The record by which a notice was first settled; null when none of them settles it. */
export function settledBy(...records: readonly (readonly { settles: boolean; at: Instant; by: Id }[])[]): { at: Instant; by: Id } | null {
  const [first] = records.flat().filter(({ settles }) => settles).sort((one, other) => (one.at < other.at ? -1 : 1));
  return first === undefined ? null : { at: first.at, by: first.by };
}
