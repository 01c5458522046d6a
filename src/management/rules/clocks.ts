import type { NeededClock } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Within } from '../../kernel/within.js';
import type { Slot } from './notice-slots.js';

/** What a protocol means by "at once" where it gives no time: within a day and a night, school or not. */
export const atOnce: Within = { hours: 24 };

/** How long telling a reporter that it was followed up may take: nobody's safety waits for it, but trust does. */
export const hearingBack: Within = { schoolDays: 5 };

/** The clock of a required notice, from when the records of the case began to ask for it. Its `about` is the notice's slot. */
export function noticeClock({ slot, name, source }: { slot: Pick<Slot, 'key' | 'recipient' | 'participant'>; name: string; source: string }, from: Instant): NeededClock {
  const [within, taken] = slot.recipient === 'reporter' ? [hearingBack, 'five school days'] : [atOnce, 'that as at once, within 24 hours'];
  return { kind: 'notice', about: slot.key, participant: slot.participant, what: `Notice: ${name}`, by: { within, from, since: 'the records of the case began to ask for it' }, source: `${source}; it gives no time, and Waypost takes ${taken}`, owner: null };
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
