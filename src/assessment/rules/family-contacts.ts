import type { Id } from '../../kernel/ids.js';
import type { FieldProblem } from './interviews.js';

/** How the school and a family spoke. */
export const contactWays = ['phone', 'in-person', 'video', 'message', 'letter', 'home-visit'] as const;
export type ContactWay = (typeof contactWays)[number];

/** What stands for somebody of the family who is no guardian on record. */
export const someoneElse = 'someone-else';

/** What is wrong with whom a contact names: a guardian on record, or somebody else described in words. */
export function contactProblems({ guardian, withWhom }: { guardian: string; withWhom: string }, guardians: readonly Id[]): FieldProblem[] {
  if (guardian === someoneElse) return withWhom.trim() === '' ? [{ field: 'withWhom', text: 'Write who it was, and how they belong to the family' }] : [];
  return guardians.includes(guardian) ? [] : [{ field: 'guardian', text: 'Choose with whom you spoke' }];
}
