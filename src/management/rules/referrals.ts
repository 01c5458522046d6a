import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import type { Problem } from '../../platform/web/index.js';
import { tooFar, tooFarWords } from './interventions.js';

/** Characters of one text of a referral. */
export const longestReferralText = 4_000;

/** Where a referral stands. Sent is not done: only what a settled state says is. */
export const referralStates = {
  draft: 'Draft', 'consent-pending': 'Waiting for consent', sent: 'Sent', acknowledged: 'Acknowledged', scheduled: 'Appointment made', attended: 'First visit took place',
  'in-service': 'In service', completed: 'Completed', waitlisted: 'On a waiting list', 'no-show': 'Did not come', 'declined-by-family': 'Declined by the family',
  'consent-refused': 'Consent not given', 'not-eligible': 'Not eligible', 'closed-no-response': 'Closed, no response', cancelled: 'Cancelled',
} as const;
export type ReferralState = keyof typeof referralStates;

/**
 * The allowed moves. A place on a waiting list and a visit that was missed are not ends: somebody still has to follow up.
 * A state without a move is settled.
 */
const moves: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['consent-pending', 'sent', 'declined-by-family', 'cancelled'],
  'consent-pending': ['sent', 'consent-refused', 'declined-by-family', 'closed-no-response', 'cancelled'],
  sent: ['acknowledged', 'scheduled', 'waitlisted', 'not-eligible', 'declined-by-family', 'closed-no-response', 'cancelled'],
  acknowledged: ['scheduled', 'waitlisted', 'not-eligible', 'declined-by-family', 'closed-no-response', 'cancelled'],
  scheduled: ['attended', 'no-show', 'waitlisted', 'declined-by-family', 'cancelled'],
  attended: ['in-service', 'scheduled', 'waitlisted', 'completed', 'not-eligible', 'declined-by-family'],
  'in-service': ['completed', 'declined-by-family', 'cancelled'],
  waitlisted: ['scheduled', 'in-service', 'not-eligible', 'declined-by-family', 'closed-no-response', 'cancelled'],
  'no-show': ['scheduled', 'waitlisted', 'declined-by-family', 'closed-no-response', 'cancelled'],
  completed: [], 'declined-by-family': [], 'consent-refused': [], 'not-eligible': [], 'closed-no-response': [], cancelled: [],
};

export const referralMoves = (state: ReferralState): readonly ReferralState[] => moves[state];
export const isSettled = (state: ReferralState): boolean => moves[state].length === 0;

/** The states in which a referral still asks for something. */
export const waitingReferrals = (Object.keys(moves) as ReferralState[]).filter((state) => !isSettled(state));

/** Settled without the help having come: the team looks at the plan again. */
export const withoutHelp = (state: ReferralState): boolean => isSettled(state) && state !== 'completed';

/** Whether the family (or the adult student) agreed that the agency is told. */
export const consents = { given: 'Given', asked: 'Asked, no answer yet', 'not-asked': 'Not asked yet', 'not-needed': 'Not needed', refused: 'Not given' } as const;
export type Consent = keyof typeof consents;

/** Consent as the first form offers it: a refusal comes later, as a hop of its own. */
export const firstConsents = ['given', 'asked', 'not-asked', 'not-needed'] as const satisfies readonly Consent[];

export const mayBeSent = (consent: Consent): boolean => consent === 'given' || consent === 'not-needed';

/** Where a new referral begins: what was sent needs consent, what was asked waits for the answer. */
export function firstState(consent: Consent, sent: boolean): ReferralState {
  if (sent) return 'sent';
  return consent === 'asked' ? 'consent-pending' : 'draft';
}

/** What a hop does to the recorded consent. */
export function consentAfter(state: ReferralState, consent: Consent): Consent {
  if (state === 'consent-refused') return 'refused';
  return state === 'consent-pending' && consent === 'not-asked' ? 'asked' : consent;
}

export interface NewHop { state: ReferralState; consent: Consent; happenedOn: LocalDate; followUpOn: LocalDate | null }

/** What is wrong with a hop, whatever the referral's own state is. */
export function problemsWithHop({ state, consent, happenedOn, followUpOn }: NewHop, openedOn: LocalDate, today: LocalDate): Problem[] {
  const problems: Problem[] = [];
  if (state === 'sent' && !mayBeSent(consent)) problems.push({ field: 'consent', text: 'A referral is sent once consent is given. Record the consent, or choose “Waiting for consent”' });
  if (happenedOn > today) problems.push({ field: 'happenedOn', text: 'That day has not come yet. Enter today or an earlier day' });
  if (happenedOn < openedOn) problems.push({ field: 'happenedOn', text: 'The case was not open yet on that day. Enter a later day' });
  if (!isSettled(state) && followUpOn === null) problems.push({ field: 'followUpOn', text: 'Enter the day of the next follow-up: this referral is not done yet' });
  else if (!isSettled(state) && followUpOn! < happenedOn) problems.push({ field: 'followUpOn', text: 'The follow-up comes before the step itself. Enter a later day' });
  if (followUpOn !== null && tooFar(followUpOn, today)) problems.push({ field: 'followUpOn', text: tooFarWords });
  return problems;
}

export interface ReferralHop { id: Id; state: ReferralState; happenedOn: LocalDate; byWhom: string; method: string; note: string; enteredBy: Id; enteredByName: string; enteredAt: Instant }

/** One referral with every hop, first to last. */
export interface Referral {
  id: Id;
  agency: Id | null;
  toWhom: string;
  purpose: string;
  consent: Consent;
  state: ReferralState;
  owner: Id;
  ownerName: string;
  followUpOn: LocalDate;
  changedBy: Id;
  changedAt: Instant;
  recordClass: RecordClass;
  enteredBy: Id;
  enteredAt: Instant;
  version: number;
  hops: ReferralHop[];
}

/** How an agency was told or heard from. */
export const referralMethods = { phone: 'Phone', 'in-person': 'In person', email: 'E-mail', letter: 'Letter or fax', portal: 'The agency’s own form', meeting: 'Meeting' } as const;
export type ReferralMethod = keyof typeof referralMethods;
