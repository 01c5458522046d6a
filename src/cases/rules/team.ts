import type { Discipline } from '../../kernel/disciplines.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters that make a written purpose, rather than a word to get past the field. */
export const shortestPurpose = 20;

/** Whether somebody may join a team. An officer is a school official only for a written purpose (34 CFR 99.31(a)(1)). */
export function mayJoin({ discipline, purpose, already }: { discipline: Discipline; purpose: string | null; already: boolean }): Verdict {
  if (already) return refused('This person is on the team already.');
  if (discipline === 'law-enforcement' && (purpose ?? '').trim().length < shortestPurpose) {
    return refused(`Write for what purpose the officer joins this case, in at least ${shortestPurpose} characters.`);
  }
  return fine;
}
