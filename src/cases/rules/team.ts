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

/** Whether a place on the team may end: every case has one case manager, always. */
export function mayLeave(member: { manages: boolean; ended: boolean } | null): Verdict {
  if (member === null) return refused('That person is not on the team of this case.');
  if (member.manages) return refused('The case manager cannot leave the team. Name another case manager first.');
  return member.ended ? refused('That place on the team has ended already.') : fine;
}
