import type { FieldProblem } from './interviews.js';

/** Whether the status on record is right as far as the team knows. */
export const statusFindings = ['as-recorded', 'differs'] as const;
export type StatusFound = (typeof statusFindings)[number];

/** Whether the team read the plan; `no-plan` where there is none. */
export const planChoices = ['yes', 'no', 'no-plan'] as const;
export type PlanConsulted = (typeof planChoices)[number];

export interface StatusOnRecord { kind: string; iep: boolean; section504: boolean; englishLearner: boolean }
export interface DisabilityTexts { status: string; statusNote: string; planConsulted: string; tookPart: string; whyNot: string }

/** The block is for students: nobody else has a plan of this school. */
export const isAsked = ({ kind }: StatusOnRecord): boolean => kind === 'student';

/** Whether there is a plan, or language services, that somebody must speak for. */
export const hasPlan = ({ iep, section504, englishLearner }: StatusOnRecord): boolean => iep || section504 || englishLearner;

/** A plan is asked about where the record has one, and where the team says that the record is wrong: nobody may have entered it yet. */
export const asksAboutPlan = (status: string, onRecord: StatusOnRecord): boolean => hasPlan(onRecord) || status === 'differs';

const blank = (text: string): boolean => text.trim() === '';

/** What the answer lacks: with a plan it was read and somebody who knows it took part, or the record says why not. */
export function disabilityProblems(given: DisabilityTexts, onRecord: StatusOnRecord): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (given.status === 'differs' && blank(given.statusNote)) problems.push({ field: 'statusNote', text: 'Write what is different, and how you know' });
  if (!asksAboutPlan(given.status, onRecord) || (given.planConsulted === 'no-plan' && !hasPlan(onRecord))) return problems;
  if (given.planConsulted !== 'yes' && given.planConsulted !== 'no') problems.push({ field: 'planConsulted', text: hasPlan(onRecord) ? 'Say whether the team read the plan' : 'Say whether there is a plan, and whether the team read it' });
  const bothDone = given.planConsulted === 'yes' && !blank(given.tookPart);
  if ((given.planConsulted === 'yes' || given.planConsulted === 'no') && !bothDone && blank(given.whyNot)) {
    problems.push({ field: 'whyNot', text: given.planConsulted === 'yes' ? 'Name who took part above, or write why nobody who knows the plan did' : 'Write why the plan was not read' });
  }
  return problems;
}

/** Whether the standing answer still covers the record: a plan that came later has to be answered for anew. */
export function isAnswered(standing: { iep: boolean; section504: boolean; englishLearner: boolean } | null, onRecord: StatusOnRecord): boolean {
  if (!isAsked(onRecord)) return true;
  return standing !== null && (!onRecord.iep || standing.iep) && (!onRecord.section504 || standing.section504) && (!onRecord.englishLearner || standing.englishLearner);
}
