import { fine, refused, type Verdict } from '../../kernel/result.js';

/** What a team does with new information on a closed case: a new assessment begins, or it is set aside with a reason. */
export const informationDecisions = ['reopened', 'dismissed'] as const;
export type InformationDecision = (typeof informationDecisions)[number];

export const informationWords: Readonly<Record<InformationDecision, string>> = { reopened: 'Case reopened', dismissed: 'New information, case stays closed' };

export function mayDecideOnInformation({ closed }: { closed: boolean }): Verdict {
  return closed ? fine : refused('This case is open. Add what you learned as a note, or to the assessment.');
}
