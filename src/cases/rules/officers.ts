import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters that make a written purpose, rather than a word to get past the field. */
export const shortestPurpose = 20;
export const longestPurpose = 1_000;

/** Days that an officer's place may last: one year. Afterwards somebody asks again whether the case still needs them. */
export const longestPlace = 365;

export interface OfficerGrant { purpose: string; until: LocalDate; today: LocalDate; already: boolean; recused: boolean; self: boolean }

/**
 * Whether an officer may join a case. An officer is a school official only for a written purpose (34 CFR 99.31(a)(1)), for a
 * time that ends, let in by somebody else. Who lets in, the table of rights says; this holds for all of them.
 */
export function mayLetIn({ purpose, until, today, already, recused, self }: OfficerGrant): Verdict {
  if (self) return refused('Nobody lets themself into a case. Ask the chair of the team or the district coordinator.');
  if (recused) return refused('This person is recused from the case. Only the district coordinator lifts that.');
  if (already) return refused('This person is on the team already.');
  if (purpose.trim().length < shortestPurpose) return refused(`Write for what purpose the officer joins this case, in at least ${shortestPurpose} characters.`, 'purpose');
  if (until < today) return refused('Choose the last day on the team: today or later.', 'until');
  return until > addDays(today, longestPlace) ? refused('Choose a last day within one year. It can be given again then.', 'until') : fine;
}
