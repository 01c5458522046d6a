import type { Discipline } from '../../kernel/disciplines.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of each of a closing's texts; the shortest that says something. */
export const longestClosingText = 4000;
export const shortestClosingText = 10;

/** Nothing closes by itself, and nothing closes while something is open (however it stands with enrolment or discipline). */
export function mayClose({ closed, outstanding }: { closed: boolean; outstanding: number }): Verdict {
  if (closed) return refused('This case is closed already.');
  if (outstanding > 0) return refused(outstanding === 1 ? 'One thing is still open in this case. Settle it before closing.' : `${outstanding} things are still open in this case. Settle them before closing.`);
  return fine;
}

export interface ClosureSigner { account: string; discipline: Discipline }

/** A closing is signed by people of different disciplines, each once and for themselves. `discipline` is null for somebody who is not on the team. */
export function maySignClosure(signed: readonly ClosureSigner[], signer: { account: string; discipline: Discipline | null }, differentDisciplines: boolean): Verdict {
  if (signer.discipline === null) return refused('Only members of the team sign a closing.');
  if (signed.some(({ account }) => account === signer.account)) return refused('You have signed this closing already. Another member must sign it too.');
  if (differentDisciplines && signed.some(({ discipline }) => discipline === signer.discipline)) {
    return refused('Somebody of your discipline has signed already. The next signature must come from another discipline.');
  }
  return fine;
}

/** How a closing stands: withdrawn, closed, or waiting for signatures. */
export type ClosureState = 'waiting' | 'closed' | 'withdrawn' | 'reopened';

export function closureState({ closedAt, withdrawnAt, reopenedAt }: { closedAt: string | null; withdrawnAt: string | null; reopenedAt: string | null }): ClosureState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (closedAt === null) return 'waiting';
  return reopenedAt === null ? 'closed' : 'reopened';
}

/** The exact text that a signer puts a name under: what is signed is what its SHA-256 says. */
export function closureText({ caseId, reason, achieved, ifReturns, told }: { caseId: string; reason: string; achieved: string; ifReturns: string; told: string }): string {
  return JSON.stringify(['waypost/v1/closure', caseId, reason, achieved, ifReturns, told]);
}
