import type { LocalDate } from '../../kernel/local-date.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Characters of a clause, of a title, and of the place where the paper is kept. */
export const longestClause = 4_000;
export const longestTitle = 200;

export interface AgreementTerm { startsOn: LocalDate; endsOn: LocalDate | null }

/** Whether the days make a term: an agreement that ends does so on its first day or later. */
export function mayBeTerm({ startsOn, endsOn }: AgreementTerm): Verdict {
  return endsOn !== null && endsOn < startsOn ? refused('The agreement ends before it begins. Enter a later day, or leave the end empty') : fine;
}

/** In force from its first day to its last, both counted; without a last day until somebody enters one. */
export function isInForce({ startsOn, endsOn }: AgreementTerm, today: LocalDate): boolean {
  return startsOn <= today && (endsOn === null || endsOn >= today);
}

/** An agency is asked until its last day, that day counted. */
export const isAsked = ({ endsOn }: { endsOn: LocalDate | null }, today: LocalDate): boolean => endsOn === null || endsOn >= today;
