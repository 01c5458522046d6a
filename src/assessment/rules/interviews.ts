/** The part an interviewed person has in the case. */
export const interviewParts = ['person-of-concern', 'target', 'witness', 'friend', 'guardian', 'staff', 'other'] as const;
export type InterviewPart = (typeof interviewParts)[number];

/** Whether the guardian of an interviewed student was told. `not-needed` is for people who have none to tell. */
export const guardianToldChoices = ['yes', 'no', 'not-needed'] as const;
export type GuardianTold = (typeof guardianToldChoices)[number];

export interface InterviewTexts { quotes: string; impressions: string; guardianTold: string; guardianToldDetail: string }
export interface FieldProblem { field: string; text: string }

const blank = (text: string): boolean => text.trim() === '';

/** What interview notes lack. Quotes and impressions are two texts, so that neither passes for the other; one of them is enough. */
export function interviewProblems({ quotes, impressions, guardianTold, guardianToldDetail }: InterviewTexts): FieldProblem[] {
  return [
    ...(blank(quotes) && blank(impressions) ? [{ field: 'quotes', text: 'Write what the person said, or below it what you noticed' }] : []),
    ...(guardianTold === 'no' && blank(guardianToldDetail) ? [{ field: 'guardianToldDetail', text: 'Write why the guardian was not told' }] : []),
  ];
}
