import type { Instant } from '../../kernel/instant.js';

/** Why a checkpoint was signed. */
export type Reason = 'first' | 'entries' | 'act' | 'time' | 'idle' | 'rotation' | 'lost-key' | 'rollback';

/** Acts that are signed for at once: whoever did one of them has a checkpoint from then to point to. */
export const actsThatSeal: readonly string[] = [
  'determination.recorded', 'determination.signed', 'case.closure.begun', 'case.closure.signed', 'case.closed', 'case.summary.taken', 'ledger.key.rotated', 'ledger.key.replaced', 'ledger.rollback.acknowledged', 'ledger.images.destroyed',
  'case.pack.taken',
];

/** So many entries are signed for at once. */
export const mostUnsigned = 256;
const quarter = 15 * 60_000;
const day = 24 * 60 * 60_000;

/** What happened since the last checkpoint: how many entries, the first one's time, and whether an act of the list is among them. */
export interface Since { entries: number; firstAt: Instant | null; sealed: boolean }

/** Why a checkpoint is due now, or null: 256 entries, one of the acts above, 15 minutes with activity, a day without. */
export function whyDue(last: { at: Instant } | null, { entries, firstAt, sealed }: Since, now: Instant): Reason | null {
  if (last === null) return entries > 0 ? 'first' : null;
  if (entries >= mostUnsigned) return 'entries';
  if (sealed) return 'act';
  const waited = (at: Instant): number => Date.parse(now) - Date.parse(at);
  if (entries > 0 && firstAt !== null && waited(firstAt) >= quarter) return 'time';
  return waited(last.at) >= day ? 'idle' : null;
}
