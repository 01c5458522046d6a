import type { FieldProblem } from './interviews.js';

/** What came of asking a source. The last three end the attempt and say why. */
export const soughtStatuses = ['done', 'refused', 'unavailable', 'not-needed'] as const;
export type SoughtStatus = (typeof soughtStatuses)[number];

export interface SoughtTexts { source: string; status: string; who: string; reason: string }

const blank = (text: string): boolean => text.trim() === '';

/** What an entry lacks: a source of this case's protocol, who was asked, or why it came to nothing. */
export function soughtProblems({ source, status, who, reason }: SoughtTexts, sources: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!sources.includes(source)) problems.push({ field: 'source', text: 'Choose a source from the list' });
  if (status === 'done' && blank(who)) problems.push({ field: 'who', text: 'Write who was asked, or what was read' });
  if (status !== 'done' && blank(reason)) problems.push({ field: 'reason', text: status === 'not-needed' ? 'Write why this source is not needed here' : 'Write what you tried, and why it came to nothing' });
  return problems;
}

export interface SourceLeft { source: string; left: number }

/**
 * The sources that are still to ask, in the protocol's order, with how many of a kind. Each attempt that ended counts for
 * one; "not needed" settles the whole source.
 */
export function sourcesLeft(required: readonly { id: string; atLeast: number }[], standing: readonly { source: string; status: SoughtStatus }[]): SourceLeft[] {
  return required.flatMap(({ id, atLeast }) => {
    const entries = standing.filter(({ source }) => source === id);
    const left = entries.some(({ status }) => status === 'not-needed') ? 0 : Math.max(0, atLeast - entries.length);
    return left === 0 ? [] : [{ source: id, left }];
  });
}
