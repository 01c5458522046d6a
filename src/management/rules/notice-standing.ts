import type { Instant } from '../../kernel/instant.js';
import type { Result } from './notice-attempt.js';

/** How far a notice has come. `reached` and `withheld` settle it; `before` was settled for a level from before the case was reopened, and for no newer one. */
export type NoticeState = 'reached' | 'withheld' | 'asked' | 'tried' | 'before' | 'none';

export interface MadeAttempt { result: Result; corrected: boolean }
export interface AskedWithholding { approves: boolean | null }

/** The state from what was logged: a corrected attempt counts no more; a withholding counts only once a second person approved it. */
export function noticeState(attempts: readonly MadeAttempt[], withholdings: readonly AskedWithholding[]): NoticeState {
  const standing = attempts.filter(({ corrected }) => !corrected);
  if (standing.some(({ result }) => result === 'reached')) return 'reached';
  if (withholdings.some(({ approves }) => approves === true)) return 'withheld';
  if (withholdings.some(({ approves }) => approves === null)) return 'asked';
  return standing.length > 0 ? 'tried' : 'none';
}

export const isSettled = (state: NoticeState): boolean => state === 'reached' || state === 'withheld';

/** From when records settle a notice: once the team of a reopened case has set a level anew, what was told before the reopening was not about that. */
export function countedFrom(level: { reopenedAt: Instant | null; frozenAt: Instant | null; proposed: object | null } | null): Instant | null {
  return level !== null && (level.frozenAt === null || level.proposed !== null) ? level.reopenedAt : null;
}

/** The state from the records that count since then. */
export function stateSince(from: Instant | null, attempts: readonly (MadeAttempt & { at: Instant })[], withholdings: readonly (AskedWithholding & { at: Instant })[]): NoticeState {
  const counts = ({ at }: { at: Instant }): boolean => from === null || at >= from;
  const now = noticeState(attempts.filter(counts), withholdings.filter(counts));
  return now === 'none' && isSettled(noticeState(attempts, withholdings)) ? 'before' : now;
}
