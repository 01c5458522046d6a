import type { Discipline } from '../../kernel/disciplines.js';
import type { Instant } from '../../kernel/instant.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Said wherever somebody tries to make an officer a member like any other. */
export const officersJoinApart = 'A school resource officer joins on the page “Law enforcement”: the chair of the team or the district coordinator lets them in, for a purpose and until a day.';

/** Whether somebody may join a team. An officer joins by a grant of its own (see officers.ts). */
export function mayJoin({ discipline, already, recused }: { discipline: Discipline; already: boolean; recused: boolean }): Verdict {
  if (recused) return refused('This person is recused from the case. Only the district coordinator lifts that.');
  if (already) return refused('This person is on the team already.');
  return discipline === 'law-enforcement' ? refused(officersJoinApart) : fine;
}

/** Whether a place on the team may end: every case has one case manager, always. */
export function mayLeave(member: { manages: boolean; ended: boolean } | null): Verdict {
  if (member === null) return refused('That person is not on the team of this case.');
  if (member.manages) return refused('The case manager cannot leave the team. Name another case manager first.');
  return member.ended ? refused('That place on the team has ended already.') : fine;
}

/** Whether somebody is on a team at a moment. A place with an end to come, as an officer's, is a place until then. */
export function sitsAt({ from, until }: { from: Instant; until: Instant | null }, now: Instant): boolean {
  return from <= now && (until === null || until > now);
}
