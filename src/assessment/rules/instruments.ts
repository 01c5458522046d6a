import { isLocalDate } from '../../kernel/local-date.js';

/** Instruments of others. Their questions and points stay with their makers: that one was used is all that is recorded. */
export const instruments = ['wavr-21', 'savry', 'sivra-35', 'cstag-forms', 'other'] as const;
export type InstrumentName = (typeof instruments)[number];

/** Characters of a conclusion. */
export const longestConclusion = 4000;

export interface GivenInstrument { instrument: string; otherName: string; edition: string; usedBy: string; qualification: string; usedOn: string; conclusion: string }
export interface InstrumentProblem { field: string; text: string }

const blank = (text: string): boolean => text.trim() === '';
/** Words that say no more than the number beside them. */
const aroundNumbers = /(?<![\p{L}])(?:total|raw|final|overall|t|score|scores|scored|points?|pts|percent|percentile|out|of|is|was|equals|a|the|number|result|rating|sum)(?![\p{L}])/giu;
const scored = /(?<!\p{L})(?:t-?score|scores?|scored|points|percentile)(?!\p{L})[^.\n]{0,20}\p{N}|\p{N}\s*(?:points?|pts|percent|%|(?:st|nd|rd|th)?\s*percentile)(?!\p{L})/iu;

/** Whether a conclusion is a number, with nothing said of what it means. */
export const isNumberAlone = (conclusion: string): boolean => /\p{N}/u.test(conclusion) && !/\p{L}/u.test(conclusion.replaceAll(aroundNumbers, ''));

/** What the record of an instrument lacks: it has a conclusion in words, and no score. */
export function instrumentProblems(given: GivenInstrument, today: string): InstrumentProblem[] {
  const problems: InstrumentProblem[] = [];
  const wrong = (field: string, text: string) => problems.push({ field, text });
  if (!(instruments as readonly string[]).includes(given.instrument)) wrong('instrument', 'Choose the instrument');
  if (given.instrument === 'other' && blank(given.otherName)) wrong('otherName', 'Write the name of the instrument');
  if (blank(given.edition)) wrong('edition', 'Write its version or year');
  if (blank(given.usedBy)) wrong('usedBy', 'Write who used it');
  if (blank(given.qualification)) wrong('qualification', 'Write what qualifies them to use it');
  if (!isLocalDate(given.usedOn)) wrong('usedOn', 'Enter the day on which it was used');
  else if (given.usedOn > today) wrong('usedOn', 'That day has not come yet. Enter today or an earlier day');
  if (blank(given.conclusion)) wrong('conclusion', 'Write the conclusion in words');
  else if (isNumberAlone(given.conclusion)) wrong('conclusion', 'A number alone tells nobody what to do. Write the conclusion in words');
  else if (scored.test(given.conclusion)) wrong('conclusion', 'Leave the score out: it stays with the instrument. Write what it means, in words');
  return problems;
}
