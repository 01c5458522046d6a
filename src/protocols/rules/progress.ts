import type { Definition, Theme } from './definition.js';
import type { AnswerKind } from './vocabulary.js';

/** One recorded answer. `ended` is for an unknown that was closed as "could not be learned" with who tried, how and why. */
export interface RecordedAnswer {
  question: string;
  answer: AnswerKind;
  ended: boolean;
}

/** Numbers of questions, never of points: answered + unknown + ended + left is all of them. */
export interface Counts {
  answered: number;
  /** "Not yet known", still open. */
  unknown: number;
  /** Unknown, ended as "could not be learned". */
  ended: number;
  left: number;
}

export type Standing = keyof Counts;
export interface Open { theme: string; question: string; standing: 'unknown' | 'left' }

export interface Progress {
  themes: ({ theme: string } & Counts)[];
  total: Counts;
  /** The first question without an answer, in the protocol's order. */
  next: { theme: string; question: string } | null;
  /** Everything that keeps the themes from being complete: questions left, and unknowns neither answered nor ended. */
  outstanding: Open[];
}

/** The standing answers by question; of several to one question the last recorded stands. */
export function standingAnswers(answers: readonly RecordedAnswer[]): Map<string, RecordedAnswer> {
  return new Map(answers.map((answer) => [answer.question, answer]));
}

/** Where an assessment stands, from its answers in the order they were recorded. Answers to unknown questions are passed over. */
export function progress(definition: Definition, answers: readonly RecordedAnswer[]): Progress {
  const given = standingAnswers(answers);
  const all = definition.themes.flatMap((theme) =>
    theme.questions.map(({ id }) => ({ theme: theme.id, question: id, standing: standing(given.get(id)) })));
  const left = all.find((one) => one.standing === 'left');
  return {
    themes: definition.themes.map(({ id }) => ({ theme: id, ...count(all.filter((one) => one.theme === id)) })),
    total: count(all),
    next: left === undefined ? null : { theme: left.theme, question: left.question },
    outstanding: all.filter((one): one is Open => one.standing === 'left' || one.standing === 'unknown'),
  };
}

/** Where "Record and continue" goes from a theme: the next one with questions left, from the top again at the end; null when none is. */
export function themeAfter(definition: Definition, answers: readonly RecordedAnswer[], theme: string): Theme | null {
  const given = standingAnswers(answers);
  const at = definition.themes.findIndex(({ id }) => id === theme) + 1;
  const inTurn = [...definition.themes.slice(at), ...definition.themes.slice(0, at)];
  return inTurn.find(({ questions }) => questions.some(({ id }) => !given.has(id))) ?? null;
}

function standing(given: RecordedAnswer | undefined): Standing {
  if (given === undefined) return 'left';
  if (given.answer !== 'not-yet-known') return 'answered';
  return given.ended ? 'ended' : 'unknown';
}

function count(questions: readonly { standing: Standing }[]): Counts {
  const counts: Counts = { answered: 0, unknown: 0, ended: 0, left: 0 };
  for (const one of questions) counts[one.standing] += 1;
  return counts;
}
