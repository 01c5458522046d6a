import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import type { Viewer } from '../../kernel/viewer.js';
import { decide } from './decide.js';

/** What a departure did, as the result page shows it: counts, sentences of the modules above, and how many cases, reports and tracks nobody could take yet. */
export interface Departed { sessions: number; seats: number; done: string[]; left: number }

/** Characters that say why somebody leaves, rather than a key pressed. */
export const shortestReason = 5;

/** Whether somebody may offboard a colleague now: with the right to, and never themself. */
export function mayOffboard(actor: Viewer, account: Id, reason: string, now: Instant): Verdict {
  if (!decide(actor, 'account.offboard', { kind: 'office' }, now).allow) return refused('Only a district coordinator offboards a colleague.');
  if (actor.account === account) return refused('Nobody offboards themself. Ask another district coordinator.');
  return reason.trim().length < shortestReason ? refused('Write why this person leaves, in a few words.', 'reason') : fine;
}
