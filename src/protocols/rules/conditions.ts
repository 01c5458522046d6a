import type { Condition, When } from './definition.js';
import type { AnswerKind, PersonKind } from './vocabulary.js';

/** What is known of a case when a condition is tried. */
export interface Known {
  /** Level ids of the protocol, lowest first. */
  levels: readonly string[];
  /** The level that the team agreed on; null while there is none. */
  level: string | null;
  /** The standing answer to each question, by question id. */
  answers: ReadonlyMap<string, AnswerKind>;
  /** Ids of the facts that are so. */
  facts: ReadonlySet<string>;
  /** Who the person of concern is to the schools; left out where nothing asks for it. */
  person?: PersonKind | null;
}

/**
 * Whether a condition holds. `answer is` compares the standing answer; `answer includes` asks for support (or
 * contradiction) in it, so a mixed answer includes both. `level at least` is false while there is no level.
 * An answer, fact, person or level that is not known never holds.
 */
export function holds(when: When, known: Known): boolean {
  if (when === 'always') return true;
  if ('all' in when) return when.all.every((part) => holds(part, known));
  if ('any' in when) return when.any.some((part) => holds(part, known));
  if ('not' in when) return !holds(when.not, known);
  if ('fact' in when) return known.facts.has(when.fact);
  if ('levelAtLeast' in when) return atLeast(when.levelAtLeast, known);
  if ('personIs' in when) return known.person === when.personIs;
  const answer = known.answers.get(when.answer);
  if ('is' in when) return answer === when.is;
  return answer === when.includes || answer === 'mixed';
}

/** A condition and every condition within it, outermost first. */
export function partsOf(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(partsOf)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(partsOf)];
  if ('not' in condition) return [condition, ...partsOf(condition.not)];
  return [condition];
}

function atLeast(level: string, known: Known): boolean {
  const floor = known.levels.indexOf(level);
  return floor >= 0 && known.level !== null && known.levels.indexOf(known.level) >= floor;
}
