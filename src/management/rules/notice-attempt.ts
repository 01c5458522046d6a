import type { Recipient } from '../../protocols/index.js';

export const methods = { 'in-person': 'In person', phone: 'By phone', letter: 'By letter', email: 'By email', interpreter: 'Through an interpreter' } as const;
export type Method = keyof typeof methods;

export const results = { reached: 'Reached', 'left-message': 'Left a message', refused: 'They would not talk', 'no-contact': 'No contact' } as const;
export type Result = keyof typeof results;

/** What may be kept of criminal history: that it was checked and whether it matters, never what it says. */
export const recordChecks = { 'not-checked': 'Not checked', 'not-relevant': 'Checked: nothing that matters here', relevant: 'Checked: it matters here' } as const;
export type RecordCheck = keyof typeof recordChecks;

/** Characters. */
export const longestSaid = 5_000;
export const longestLine = 300;
export const shortestBasis = 10;

export interface Attempt {
  method: Method; interpreter: string; result: Result; reached: string; said: string;
  /** Whether the target or their family was told who it is; null where that is not the question. */
  namesSubject: 'yes' | 'no' | null; namesBasis: string; recordCheck: RecordCheck | null;
}
export interface AttemptProblem { field: keyof Attempt; text: string }

export const asksForName = (recipient: Recipient): boolean => recipient === 'target' || recipient === 'guardian-of-target';
export const asksForCheck = (recipient: Recipient): boolean => recipient === 'law-enforcement';
/** The reporter is never named here: they may have asked for confidentiality. */
export const asksWhom = (recipient: Recipient): boolean => recipient !== 'reporter';

const said = (text: string): boolean => /\S/u.test(text);
const passedOn = (result: Result): boolean => result === 'reached' || result === 'left-message';

/** What is missing in an attempt: whom it reached, what they were told, and, for a target, the choice to name or not to name, with its ground. */
export function attemptProblems(attempt: Attempt, recipient: Recipient): AttemptProblem[] {
  const problems: AttemptProblem[] = [];
  const need = (field: keyof Attempt, ok: boolean, text: string): void => { if (!ok) problems.push({ field, text }); };
  if (attempt.method === 'interpreter') need('interpreter', said(attempt.interpreter), 'Say who interpreted, and in which language');
  if (attempt.result === 'reached' && asksWhom(recipient)) need('reached', said(attempt.reached), 'Say who was reached');
  if (passedOn(attempt.result)) {
    need('said', said(attempt.said), 'Say what they were told');
    if (asksForName(recipient)) need('namesSubject', attempt.namesSubject !== null, 'Say whether the person of concern was named');
  }
  if (asksForName(recipient) && attempt.namesSubject === 'yes') need('namesBasis', attempt.namesBasis.trim().length >= shortestBasis, 'Say why, and by what right, the person was named');
  return problems;
}

/** The attempt with only what its recipient is asked for. */
export function trimmed(attempt: Attempt, recipient: Recipient): Attempt {
  const namesSubject = asksForName(recipient) && passedOn(attempt.result) ? attempt.namesSubject : null;
  return {
    ...attempt, reached: asksWhom(recipient) ? attempt.reached : '', namesSubject, namesBasis: namesSubject === 'yes' ? attempt.namesBasis : '',
    recordCheck: asksForCheck(recipient) ? (attempt.recordCheck ?? 'not-checked') : null,
  };
}
