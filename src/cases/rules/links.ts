import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Whether two cases may be linked: not a case with itself, and once. */
export function mayLink(one: string, other: string, already: boolean): Verdict {
  if (one === other) return refused('That is the number of this very case. Enter the number of the other one.');
  return already ? refused('These two cases are linked already.') : fine;
}
