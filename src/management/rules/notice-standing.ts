import type { Result } from './notice-attempt.js';

/** How far a notice has come. `reached` and `withheld` settle it. */
export type NoticeState = 'reached' | 'withheld' | 'asked' | 'tried' | 'none';

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
