/** The part an interviewed person has in the case. */
export const interviewParts = ['person-of-concern', 'target', 'witness', 'friend', 'guardian', 'staff', 'other'] as const;
export type InterviewPart = (typeof interviewParts)[number];

/** Whether the guardian of an interviewed student was told. `not-needed` is for people who have none to tell. */
export const guardianToldChoices = ['yes', 'no', 'not-needed'] as const;
export type GuardianTold = (typeof guardianToldChoices)[number];

/** Whether an interview was recorded; whose consent it rests on, and where it is kept, stand beside it in words. */
export const recordedChoices = ['no', 'sound', 'video'] as const;
export type Recorded = (typeof recordedChoices)[number];

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

/** What is wrong with when an interview ended and whether it was recorded. `started` and `ended` are HH:MM on one day; '' for not told. */
export function sittingProblems({ started, ended, recorded, recording }: { started: string; ended: string; recorded: string; recording: string }): FieldProblem[] {
  return [
    ...(ended === '' ? [] : !/^([01]\d|2[0-3]):[0-5]\d$/.test(ended) ? [{ field: 'endedTime', text: 'Enter a time such as 2:30 PM, or leave it empty' }]
      : started === '' ? [{ field: 'endedTime', text: 'Enter when it started too, or leave the end empty' }] : ended < started ? [{ field: 'endedTime', text: 'Enter an end that is not before the start' }] : []),
    ...((recorded === 'sound' || recorded === 'video') && blank(recording) ? [{ field: 'recording', text: 'Write who agreed to the recording, and where it is kept' }] : []),
  ];
}
