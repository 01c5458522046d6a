import type { Id } from '../../kernel/ids.js';
import { isUntouched, sameAnswer, type AnswerChoice, type GivenAnswer } from './answers.js';

/** An answer in the record. */
export interface KeptAnswer extends GivenAnswer { id: Id; answer: AnswerChoice }

/** What came with a form: an answer, and which standing answer the form was made from (null for none). */
export interface SentAnswer extends GivenAnswer { seen: Id | null }

export interface Sorted {
  /** Answers that say something other than what their writer had before them. */
  changed: SentAnswer[];
  /** Of those, the ones that somebody else answered in the meantime, differently. */
  conflicts: SentAnswer[];
}

/** What somebody sees of an answer: of the facts that it rests on, those that they can read. So a form that shows no more is no change. */
export const asSeenBy = <T extends GivenAnswer>(answer: T, facts: ReadonlySet<string>): T => ({ ...answer, facts: (answer.facts ?? []).filter((id) => facts.has(id)) });

/** The standing answer to a question: the last one recorded. */
export function standing<T extends KeptAnswer>(kept: readonly T[], question: string): T | null {
  return kept.findLast((answer) => answer.question === question) ?? null;
}

/**
 * Sorts what a form brought against the answers recorded so far, oldest first. A question that its writer left as they
 * found it is no change, so it can neither overwrite nor stand in the way of what another person recorded meanwhile.
 */
export function sorted(sent: readonly SentAnswer[], kept: readonly KeptAnswer[]): Sorted {
  const changed = sent.filter((answer) => {
    const before = kept.find(({ id }) => id === answer.seen);
    if (before === undefined ? isUntouched(answer) : sameAnswer(answer, before)) return false;
    const now = standing(kept, answer.question);
    return now === null || !sameAnswer(answer, now);
  });
  return { changed, conflicts: changed.filter((answer) => (standing(kept, answer.question)?.id ?? null) !== answer.seen) };
}
