import { addDays, type LocalDate } from '../../kernel/local-date.js';
import type { Definition, ReviewRule } from './definition.js';

/** How often a case at this level is looked at again. Throws RangeError for a level that the protocol does not have. */
export function reviewRule(definition: Definition, level: string): ReviewRule {
  const rule = definition.reviews.find((review) => review.level === level);
  if (rule === undefined) throw new RangeError(`no review rule for level ${level}`);
  return rule;
}

/** The last day on which the next review is in time, in calendar days from the last one; it may fall on a day without school. */
export function nextReviewBy(definition: Definition, level: string, last: LocalDate): LocalDate {
  return addDays(last, reviewRule(definition, level).days);
}
