import { daysBetween, type LocalDate } from '../../kernel/local-date.js';

/** A review with the day by which it was due; `dueOn` is null where none had been set. `lateBy` is in days, 0 when it was in time. */
export interface ReviewTime { heldOn: LocalDate; dueOn: LocalDate | null; lateBy: number }

/**
 * Whether each review came in time: by the day that the review before it set, the first one by the day that the protocol
 * gave. A reopening in between ends what had been planned. Oldest first, as the reviews are given.
 */
export function reviewTimes(held: readonly { heldOn: LocalDate; nextOn: LocalDate }[], firstDueOn: LocalDate | null, reopenedOn: readonly LocalDate[]): ReviewTime[] {
  return held.map(({ heldOn }, at) => {
    const before = held[at - 1];
    const ended = reopenedOn.some((day) => day <= heldOn && (before === undefined || day > before.heldOn));
    const dueOn = ended ? null : before === undefined ? firstDueOn : before.nextOn;
    return { heldOn, dueOn, lateBy: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, heldOn)) };
  });
}
