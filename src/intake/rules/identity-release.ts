import type { Id } from '../../kernel/ids.js';
import { later, type Instant } from '../../kernel/instant.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of the written reason of whoever asks, and of whoever decides. */
export const shortestReason = 20;
export const longestReason = 2000;
export const longestRecipient = 300;

/** Hours for which an approved request can be opened, and days after which one that nobody decided is over. */
export const openHours = 24;
export const waitingDays = 7;

/** On what legal ground a confidential reporter's identity may leave the district (34 CFR 99.31(a)(9), 99.10, 99.36). Counsel judges whether it holds. */
export const legalGrounds = {
  subpoena: 'Subpoena',
  'court-order': 'Court order',
  parent: 'Lawful request of a parent or guardian',
  'law-enforcement': 'Legal process of a law-enforcement agency',
  emergency: 'Health or safety emergency',
  other: 'Another legal duty, named in the reason',
} as const;
export type LegalGround = keyof typeof legalGrounds;

/** Waiting for the second person; nobody decided in time; declined; approved and open; approved and over. */
export type ReleaseState = 'waiting' | 'lapsed' | 'declined' | 'open' | 'over';

/** `decision` is null while nobody has decided; `openUntil` is null for a declined one. */
export interface ReleaseFacts { asker: Id; askedAt: Instant; decision: { approves: boolean; openUntil: Instant | null } | null }

/** Where a request stands at `now`. Time alone only ever closes it. */
export function releaseState({ askedAt, decision }: Omit<ReleaseFacts, 'asker'>, now: Instant): ReleaseState {
  if (decision === null) return now < later(askedAt, waitingDays * 24 * 3_600_000) ? 'waiting' : 'lapsed';
  if (!decision.approves || decision.openUntil === null) return 'declined';
  return now < decision.openUntil ? 'open' : 'over';
}

/** Until when a request approved at `now` can be opened. */
export const openUntil = (now: Instant): Instant => later(now, openHours * 3_600_000);

/**
 * Two people produce an identity: whoever asked does not decide, nor does the reporter. Both are told the same words,
 * so that a refusal says nothing about who the reporter is.
 */
export function mayDecide({ asker, reporter, state }: { asker: Id; reporter: Id; state: ReleaseState }, decider: Id): Verdict {
  if (decider === asker || decider === reporter) return refused('Another person has to decide this request.');
  if (state === 'lapsed') return refused(`Nobody decided this request within ${waitingDays} days, so it is over. It can be asked again.`);
  return state === 'waiting' ? fine : refused('This request was decided already.');
}

/** Whether somebody may open the statement now. */
export function mayOpen({ asker, state }: { asker: Id; state: ReleaseState }, opener: Id): Verdict {
  if (opener !== asker) return refused('Only the person who asked can open the statement.');
  if (state === 'open') return fine;
  return refused(state === 'over' ? `The ${openHours} hours in which this statement could be opened are over. Ask again if it is still needed.` : 'This request was not approved, so there is no statement.');
}
