import type { Role } from '../../kernel/disciplines.js';

/**
 * How far a role's hold on a verb goes.
 * `any`: wherever it acts · `school`: at the schools of its seats · `team`: on cases whose team it is on now ·
 * `district`: everywhere in the district, by a district-wide seat.
 */
export type Reach = 'any' | 'school' | 'team' | 'district';

export interface Verb {
  /** In words, for the page of roles by verbs. */
  words: string;
  about: 'case' | 'report' | 'office';
  /** A change to a case; refused when the case is closed unless `whenClosed`. */
  writes: boolean;
  whenClosed?: true;
  reach: Partial<Record<Role, Reach>>;
}

const everyone: Verb['reach'] = {
  chair: 'any', principal: 'any', counselor: 'any', psychologist: 'any', sro: 'any', 'special-educator': 'any', teacher: 'any',
  'district-coordinator': 'any', 'it-administrator': 'any',
};
const team: Verb['reach'] = { chair: 'team', principal: 'team', counselor: 'team', psychologist: 'team', sro: 'team', 'special-educator': 'team', teacher: 'team' };
const readers: Verb['reach'] = { ...team, 'district-coordinator': 'district' };
const leads: Verb['reach'] = { chair: 'team', counselor: 'team', psychologist: 'team', principal: 'team' };
const intake: Verb['reach'] = { chair: 'school', counselor: 'school', 'district-coordinator': 'district' };

/** The one table of rights: what is not here nobody may do. */
export const capabilities = {
  'report.file': { words: 'Report a concern', about: 'office', writes: false, reach: everyone },
  'report.own.read': { words: 'See that an own report was followed up', about: 'office', writes: false, reach: everyone },
  'report.read': { words: 'Read reports of concern', about: 'report', writes: false, reach: { ...intake, psychologist: 'school', principal: 'school' } },
  'report.triage': { words: 'Triage a report', about: 'report', writes: true, reach: intake },
  'report.second-read': { words: 'Confirm a triage as second reader', about: 'report', writes: true, reach: { ...intake, psychologist: 'school', principal: 'school' } },
  'report.routing.acknowledge': { words: 'Acknowledge a routed concern', about: 'report', writes: true, reach: { ...intake, psychologist: 'school', principal: 'school', 'special-educator': 'school', sro: 'school' } },
  'report.identity.read': { words: 'See who a confidential reporter is', about: 'report', writes: false, reach: intake },
  'case.open': { words: 'Open a case', about: 'report', writes: true, reach: intake },
  'case.read': { words: 'Read a case', about: 'case', writes: false, reach: readers },
  'case.history.read': { words: 'Read the history of a case', about: 'case', writes: false, reach: readers },
  'case.note.add': { words: 'Add and correct notes', about: 'case', writes: true, reach: readers },
  'case.team.change': { words: 'Change the team of a case', about: 'case', writes: true, reach: { ...leads, 'district-coordinator': 'district' } },
  'case.participant.add': { words: 'Name people in a case', about: 'case', writes: true, reach: team },
  'case.safety.record': { words: 'Record immediate safety and interim measures', about: 'case', writes: true, reach: team },
  'case.notice.record': { words: 'Record notices, and withhold or approve withholding one', about: 'case', writes: true, reach: team },
  'case.assess': { words: 'Work on the assessment: answers, interviews, family contacts, weapons, disability', about: 'case', writes: true, reach: team },
  'case.determine': { words: 'Record the team’s determination of a level of concern', about: 'case', writes: true, reach: leads },
  'case.determination.sign': { words: 'Sign the determination, with the own password', about: 'case', writes: true, reach: { ...team, 'district-coordinator': 'team' } },
  'case.task.settle': { words: 'Settle a next step', about: 'case', writes: true, reach: readers },
  'case.close': { words: 'Close a case, as one of two signers', about: 'case', writes: true, whenClosed: true, reach: { ...leads, 'district-coordinator': 'team' } },
  'case.reopen': { words: 'Reopen a closed case, or set new information aside', about: 'case', writes: true, whenClosed: true, reach: { ...leads, 'district-coordinator': 'district' } },
  'case.summary.take': { words: 'Take a summary of a case', about: 'case', writes: true, whenClosed: true, reach: { ...leads, 'district-coordinator': 'district' } },
  'case.plan.change': { words: 'Write the support plan and its interventions', about: 'case', writes: true, reach: { ...leads, 'special-educator': 'team' } },
  'case.plan.approve': { words: 'Approve the support plan', about: 'case', writes: true, reach: leads },
  'case.delivery.log': { words: 'Log that an intervention was delivered, or why not', about: 'case', writes: true, reach: team },
  'case.referral.change': { words: 'Add and follow up referrals', about: 'case', writes: true, reach: { ...leads, 'special-educator': 'team' } },
  'case.review.record': { words: 'Record a review', about: 'case', writes: true, reach: leads },
  'account.manage': { words: 'Make accounts, give seats, and set up schools', about: 'office', writes: true, reach: { 'it-administrator': 'any' } },
} as const satisfies Record<string, Verb>;

export type VerbId = keyof typeof capabilities;

export const verbs = Object.keys(capabilities) as VerbId[];

export const verbOf = (id: string): Verb | undefined => (Object.hasOwn(capabilities, id) ? (capabilities as Record<string, Verb>)[id] : undefined);
