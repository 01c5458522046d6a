import type { Id } from '../../kernel/ids.js';

/** Who an act shut out of a case: these accounts, or whoever cannot open it any more. */
export type ShutOut = readonly Id[] | 'whoever cannot open it';

/**
 * Of those who own something open in a case, whose it cannot stay: whom an act shut out and who cannot open the case.
 * A colleague who was never on the team may own a part of its plan, and keeps it until the case leaves their school.
 */
export function whoLetsGo(owners: readonly Id[], shutOut: ShutOut, canOpen: (account: Id) => boolean): Id[] {
  return [...new Set(owners)].filter((owner) => (shutOut === 'whoever cannot open it' || shutOut.includes(owner)) && !canOpen(owner));
}
