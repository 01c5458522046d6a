import type { Id } from '../../kernel/ids.js';
import { addDays, isLocalDate, type LocalDate } from '../../kernel/local-date.js';
import type { AnswerKind } from '../../protocols/index.js';
import { sourcesProblem } from './sources.js';

/** What a question may be answered with: the protocol's kinds, and the end of an unknown. */
export const answerChoices = ['supported', 'contradicted', 'mixed', 'not-yet-known', 'could-not-learn'] as const satisfies readonly (AnswerKind | 'could-not-learn')[];
export type AnswerChoice = (typeof answerChoices)[number];

/** Characters of one text of an answer, and of a short one. */
export const longestText = 6000;
export const longestLine = 500;
/** The furthest day, counted from today, by which an unknown may be found out. */
export const furthestDays = 180;

/** An answer as somebody typed it; what was left empty is ''. */
export interface GivenAnswer {
  question: string;
  answer: string;
  narrative: string;
  sources: readonly string[];
  sourceDetail: string;
  /** Who will find out, and by when: for "not yet known". */
  owner: string;
  due: string;
  /** Who tried, how, and why it could not be learned. */
  triedBy: string;
  triedHow: string;
  triedWhy: string;
  /** First versions of the facts that it rests on; left out for none. */
  facts?: readonly string[];
}

export type AnswerPart = Exclude<keyof GivenAnswer, 'question'>;
export interface AnswerProblem { question: string; part: AnswerPart; text: string }

const blank = (text: string): boolean => text.trim() === '';

/** True where nothing at all was typed or chosen for a question. */
export function isUntouched(given: GivenAnswer): boolean {
  return given.sources.length === 0 && (given.facts ?? []).length === 0 && [given.answer, given.narrative, given.sourceDetail, given.owner, given.due, given.triedBy, given.triedHow, given.triedWhy].every(blank);
}

/** The answer with only the parts that its kind uses, so that leftovers of another choice are not kept. */
export function meant(given: GivenAnswer): GivenAnswer {
  const unknown = given.answer === 'not-yet-known';
  const ended = given.answer === 'could-not-learn';
  return {
    ...given, owner: unknown ? given.owner : '', due: unknown ? given.due : '',
    triedBy: ended ? given.triedBy : '', triedHow: ended ? given.triedHow : '', triedWhy: ended ? given.triedWhy : '',
  };
}

/** The sources that still say something when a question is answered anew: that nothing was known had no source. */
export const sourcesToKeep = (answer: string, sources: readonly string[]): string[] => sources.filter((source) => source !== 'none' || answer !== 'not-yet-known');

/** Whether two answers to a question say the same. The order of sources says nothing, nor does “None” beside “not yet known”. */
export function sameAnswer(one: GivenAnswer, other: GivenAnswer): boolean {
  const told = (given: GivenAnswer): string => JSON.stringify({ ...meant(given), question: '', sources: sourcesToKeep(given.answer, given.sources).sort(), facts: [...given.facts ?? []].sort() }, keys);
  return told(one) === told(other);
}

const keys = ['question', 'answer', 'narrative', 'sources', 'sourceDetail', 'owner', 'due', 'triedBy', 'triedHow', 'triedWhy', 'facts'];

export interface AnswerContext {
  /** The answer that stands now; null while there is none. */
  standing: AnswerChoice | null;
  /** Accounts that may be asked to find out. */
  owners: readonly Id[];
  today: LocalDate;
  /** First versions of the facts that the writer can read; null where that is asked elsewhere. */
  facts: ReadonlySet<string> | null;
}

/** Everything that keeps an answer from being recorded, a sentence each; none when it may. */
export function answerProblems(given: GivenAnswer, { standing, owners, today, facts }: AnswerContext): AnswerProblem[] {
  const problem = (part: AnswerPart, text: string): AnswerProblem => ({ question: given.question, part, text });
  const { answer } = given;
  if (!(answerChoices as readonly string[]).includes(answer)) return [problem('answer', 'Choose an answer, or empty the other fields of this question')];
  const problems: AnswerProblem[] = [];
  if (answer === 'could-not-learn' && standing !== 'not-yet-known' && standing !== 'could-not-learn') {
    problems.push(problem('answer', 'Record “Not yet known” first. Only what somebody tried to find out can end this way'));
  }
  if (blank(given.narrative)) problems.push(problem('narrative', answer === 'not-yet-known' ? 'Write what is not known yet, and why' : 'Write what the team has learned'));
  const sources = answer === 'not-yet-known' && given.sources.length === 0 ? null : sourcesProblem(given.sources);
  if (sources !== null) problems.push(problem('sources', sources));
  if (facts !== null && (given.facts ?? []).some((id) => !facts.has(id))) problems.push(problem('facts', 'Choose among the facts in the list'));
  if (given.sources.includes('other') && blank(given.sourceDetail)) problems.push(problem('sourceDetail', 'Say who or what the other source is'));
  if (answer === 'not-yet-known') {
    if (!owners.includes(given.owner)) problems.push(problem('owner', 'Choose who on the team will find out'));
    const due = dueProblem(given.due, today);
    if (due !== null) problems.push(problem('due', due));
  }
  if (answer === 'could-not-learn') {
    if (blank(given.triedBy)) problems.push(problem('triedBy', 'Write who tried to find out'));
    if (blank(given.triedHow)) problems.push(problem('triedHow', 'Write how they tried'));
    if (blank(given.triedWhy)) problems.push(problem('triedWhy', 'Write why it could not be learned'));
  }
  return problems;
}

/** What is wrong with the day by which something is to be found out, or null. */
export function dueProblem(due: string, today: LocalDate): string | null {
  if (!isLocalDate(due)) return 'Enter the day by which this will be known';
  if (due < today) return 'That day has passed. Enter today or a later day';
  return due > addDays(today, furthestDays) ? 'Choose a day within six months' : null;
}
