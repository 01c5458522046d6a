import type { FieldProblem } from './interviews.js';

/** One protective factor, or that the team asked and found none. */
export const protectiveFindings = ['found', 'none'] as const;
export type ProtectiveFinding = (typeof protectiveFindings)[number];

export interface ProtectiveTexts { finding: string; body: string; asked: string }

const blank = (text: string): boolean => text.trim() === '';

/** What an entry lacks: a factor says what it is; "none found" says whom the team asked, so that not asking is not the same. */
export function protectiveProblems({ finding, body, asked }: ProtectiveTexts): FieldProblem[] {
  if (finding === 'found' && blank(body)) return [{ field: 'body', text: 'Write what makes violence less likely, and how you know' }];
  if (finding === 'none' && blank(asked)) return [{ field: 'asked', text: 'Write whom the team asked' }];
  return [];
}

/** What an entry keeps of what was typed: "none found" has no factor. */
export const meantAsProtective = <T extends ProtectiveTexts>(given: T): T => (given.finding === 'none' ? { ...given, body: '' } : given);
