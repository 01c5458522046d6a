import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** A sealed case is found by nobody; a held one is kept as it is for a court or an authority. */
export type RestrictionKind = 'seal' | 'hold';

/** `asked`: waits for a second person · `lifting`: in force, and its end waits for a second person. */
export type RestrictionState = 'asked' | 'refused' | 'in-force' | 'lifting' | 'lifted';

/** On what a seal or a hold rests. */
export const restrictionBases = ['court-order', 'statute', 'agreement', 'litigation', 'investigation'] as const;
export type RestrictionBasis = (typeof restrictionBases)[number];

export const basisWords: Readonly<Record<RestrictionBasis, string>> = {
  'court-order': 'A court order', statute: 'A statute', agreement: 'A settlement or an agreement', litigation: 'A lawsuit, pending or expected', investigation: 'An investigation by an authority',
};

export const longestOrder = 300;

export interface Restriction { kind: RestrictionKind; state: RestrictionState; askedBy: Id; liftAskedBy: Id | null }
export interface CaseRestraint { sealed: boolean; held: boolean; waiting: boolean }

/** Whether a seal may be asked for. A held case is not taken out of sight. */
export function maySeal({ sealed, held, waiting }: CaseRestraint): Verdict {
  if (sealed || waiting) return refused('A seal of this case is asked for or in force already.');
  return held ? refused('This case is held for a court or an authority, so it is not taken out of sight. Lift the hold first.') : fine;
}

export function mayHold({ held }: CaseRestraint): Verdict {
  return held ? refused('This case is held already.') : fine;
}

/** A seal begins, and a seal or a hold ends, only with a second person: never with the one who asked. */
export function mayAgree(restriction: Restriction | null, by: Id, now: CaseRestraint): Verdict {
  const asker = waitingFor(restriction);
  if (restriction === null || asker === null) return refused('Nothing waits for a second person here. Reload the page to see how it stands.');
  if (asker === by) return refused('You asked for this yourself. Another person has to agree.');
  return restriction.state === 'asked' && restriction.kind === 'seal' && now.held ? refused('This case is held for a court or an authority, so it is not taken out of sight. Lift the hold first.') : fine;
}

/** Whoever asked may also take it back: nothing is decided by that. */
export function mayDecline(restriction: Restriction | null): Verdict {
  return waitingFor(restriction) === null ? refused('Nothing waits for a second person here. Reload the page to see how it stands.') : fine;
}

export function mayAskToLift(restriction: Restriction | null): Verdict {
  if (restriction === null) return refused('That is not in this case.');
  if (restriction.state === 'lifting') return refused('Its end was asked for already and waits for a second person.');
  return restriction.state === 'in-force' ? fine : refused('It is not in force.');
}

/** Who asked for what waits now; null when nothing waits. */
export function waitingFor(restriction: Restriction | null): Id | null {
  if (restriction?.state === 'asked') return restriction.askedBy;
  return restriction?.state === 'lifting' ? restriction.liftAskedBy : null;
}
