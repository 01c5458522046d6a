import type { Role } from '../../kernel/disciplines.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';
import { needsSecond } from './second-person.js';

/**
 * Whether a charter team may serve these schools. A school more is a grant to everybody who sits on the team; where one
 * of the seats took two people, the grant would too, so it is given with new seats and not by this list.
 */
export function mayServe(now: readonly string[], wanted: readonly string[], rolesOnIt: readonly Role[]): Verdict {
  if (wanted.length < 2) return refused('Choose at least two schools. A team of one school needs no charter: give its seats at the school.');
  const more = wanted.some((school) => !now.includes(school));
  return more && rolesOnIt.some(needsSecond) ? refused('People on this team hold seats that took two people. Make a new team with the schools it needs, and give its seats anew.') : fine;
}
