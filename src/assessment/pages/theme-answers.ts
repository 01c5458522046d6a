import { BadRequestException } from '@nestjs/common';
import type { Theme } from '../../protocols/index.js';
import type { Problem, Typed } from '../../platform/web/index.js';
import type { AnswerProblem } from '../rules/answers.js';
import type { SentAnswer } from '../rules/recording.js';
import { narrativeParts } from './themes.forms.js';

/** The answers in a theme's form, in the order of its questions. Throws BadRequestException for a field of a question that the theme does not ask. */
export function sentAnswers({ questions }: Theme, typed: Typed): SentAnswer[] {
  for (const [name, value] of Object.entries(typed)) {
    const n = Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
    if (n > questions.length && [value ?? []].flat().length > 0) throw new BadRequestException();
  }
  return questions.map(({ id: question }, index) => {
    const text = (part: string): string => [typed[`${part}-${index + 1}`] ?? ''].flat().at(-1) ?? '';
    return {
      question, seen: text('seen') || null, answer: text('answer'), narrative: text('narrative'), sources: [...new Set([typed[`sources-${index + 1}`] ?? []].flat())],
      sourceDetail: text('sourceDetail'), owner: text('owner'), due: text('due'), triedBy: text('triedBy'), triedHow: text('triedHow'), triedWhy: text('triedWhy'), facts: [...new Set([typed[`facts-${index + 1}`] ?? []].flat())],
    };
  });
}

/** What a draft keeps of the form: the texts, without the button and the draft's own number. */
export function draftFields({ questions }: Theme, typed: Typed): Record<string, string | readonly string[]> {
  return Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => {
    const n = Number(/-(\d+)$/.exec(name)?.[1] ?? 0);
    return n === 0 || n > questions.length || value === undefined ? [] : [[name, value]];
  }));
}

/** Problems by question as problems by field. */
export function fieldProblems({ questions }: Theme, problems: readonly AnswerProblem[]): Problem[] {
  return problems.map(({ question, part, text }) => ({ field: `${part}-${questions.findIndex(({ id }) => id === question) + 1}`, text }));
}

/** The fields of these questions in which people tell of the case. */
export function narrativesOf({ questions }: Theme, asked: readonly string[]): string[] {
  return questions.flatMap(({ id }, index) => (asked.includes(id) ? narrativeParts.map((part) => `${part}-${index + 1}`) : []));
}
