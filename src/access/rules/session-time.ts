import { later, type Instant } from '../../kernel/instant.js';

/** Minutes without a page after which a session ends. */
export const idleMinutes = 30;
/** Hours after which a session ends whatever happens. */
export const absoluteHours = 10;
/** A session's last use is written at most once in this many seconds. */
export const touchSeconds = 60;

export type SessionState = 'live' | 'expired';

/** Whether a session may still be used at `now`; one that somebody ended is over as if its time had run out. */
export function sessionState(began: Instant, seen: Instant, ended: Instant | null, now: Instant): SessionState {
  const idle = later(seen, idleMinutes * 60_000) <= now;
  const old = later(began, absoluteHours * 3_600_000) <= now;
  return idle || old || ended !== null ? 'expired' : 'live';
}
