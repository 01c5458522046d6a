import { Injectable } from '@nestjs/common';
import { excerpt, isConfidential, type CaseKey, type StageStanding, type TimelineItem } from '../../cases/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { managementPaths as paths } from '../management.endpoints.js';
import { brokenWords } from '../rules/plan-words.js';
import { endReasons } from '../rules/interventions.js';
import { referralStates } from '../rules/referrals.js';
import { reviewDecisions } from '../rules/reviews.js';
import { Removals, type RemovalFile } from './removals.js';
import { Referrals, type ReferralStanding } from './referrals.js';
import { Reviews, type ReviewStanding } from './reviews.js';
import { SupportPlan, type WholePlan } from './support-plan.js';
import type { Delivery } from '../rules/deliveries.js';

export interface PlanPanelFacts {
  standings: StageStanding[];
  timeline: TimelineItem[];
  counts: { interventions: number; referrals: number; reviews: number };
  /** Promises that are not being kept, in words, for the rail of the case page. */
  loud: { text: string; href: string }[];
  nextReview: { dueOn: LocalDate; lateBy: number } | null;
}

const deliveriesShown = 40;

/** What plan, referrals and reviews say on the page of a case. */
@Injectable()
export class PlanPanel {
  constructor(private readonly plan: SupportPlan, private readonly referrals: Referrals, private readonly reviews: Reviews, private readonly removals: Removals) {}

  async read(key: CaseKey): Promise<PlanPanelFacts> {
    const [plan, log, referrals, reviews, removals] = await Promise.all([this.plan.of(key), this.plan.deliveries(key, deliveriesShown), this.referrals.of(key), this.reviews.of(key), this.removals.read(key)]);
    return {
      standings: standings(plan, reviews),
      timeline: [...planItems(key, plan), ...log.map((line) => deliveryItem(key, plan, line)), ...referrals.flatMap((referral) => referralItems(key, referral)), ...reviewItems(key, reviews)],
      counts: { interventions: plan.items.filter(({ state }) => state !== 'ended').length, referrals: referrals.filter(({ settled }) => !settled).length, reviews: reviews.held.length },
      loud: [
        ...plan.items.flatMap(({ id, what, broken }) => broken.map((promise) => ({ text: `${what}: ${brokenWords(promise)}`, href: paths.deliveries(key.caseId, id) }))),
        ...referrals.filter(({ lateBy }) => lateBy > 0).map(({ id, toWhom, recordClass }) => ({ text: `${isConfidential(recordClass) ? 'A referral for fewer readers' : `Referral to ${toWhom}`}: follow-up overdue`, href: paths.referral(key.caseId, id) })),
        ...(reviews.lateBy > 0 ? [{ text: 'Review overdue', href: paths.reviews(key.caseId) }] : []),
        ...removalsLoud(key, removals),
      ],
      nextReview: reviews.dueOn === null ? null : { dueOn: reviews.dueOn, lateBy: reviews.lateBy },
    };
  }
}

/** Once the protocol warns: services for a student with a disability, and somebody who looks for a pattern. */
function removalsLoud(key: CaseKey, file: RemovalFile | null): PlanPanelFacts['loud'] {
  return file === null || file.warns === null || file.days < file.warns.at ? [] : [{ text: `${file.days} school days of removal this year: services, and a look for a pattern`, href: paths.removals(key.caseId) }];
}

/** The plan's step is done once a plan was approved, and monitoring once a review was held; neither is undone by what comes later. */
function standings({ approvals, standing }: WholePlan, { held, lateBy }: ReviewStanding): StageStanding[] {
  return [
    { stage: 'support-plan', done: approvals.length > 0, note: standing === 'changed' ? 'changed since approval' : null },
    { stage: 'monitoring', done: held.length > 0, note: lateBy > 0 ? 'review overdue' : null },
  ];
}

function planItems(key: CaseKey, { approvals, items }: WholePlan): TimelineItem[] {
  const plan = { label: 'Read plan', href: paths.plan(key.caseId) };
  return [
    ...approvals.map(({ at, by }): TimelineItem => ({ at, icon: 'verified_user', kind: 'decision', what: 'Support plan approved', level: null, text: null, who: by, link: plan })),
    ...items.map(({ enteredAt, enteredBy, what }): TimelineItem => ({ at: enteredAt, icon: 'support', kind: 'task', what: 'Intervention added', level: null, text: excerpt(what), who: enteredBy, link: plan })),
    ...items.filter(({ state }) => state === 'ended').map(({ changedAt, changedBy, what, endReason }): TimelineItem => ({
      at: changedAt, icon: 'check_circle', kind: 'task', what: 'Intervention ended', level: null, text: excerpt(`${what}: ${endReasons[endReason!].toLowerCase()}`), who: changedBy, link: plan,
    })),
  ];
}

function deliveryItem(key: CaseKey, { items }: WholePlan, { intervention, delivered, what, enteredAt, enteredBy, correctsId }: Delivery): TimelineItem {
  const item = items.find(({ id }) => id === intervention);
  const head = delivered ? 'Intervention delivered' : 'Intervention did not happen';
  return {
    at: enteredAt, icon: delivered ? 'check' : 'cancel', kind: 'task', what: correctsId === null ? head : `${head} (corrected)`, level: null,
    text: excerpt(`${item?.what ?? ''}: ${what}`), who: enteredBy, link: { label: 'Read log', href: paths.deliveries(key.caseId, intervention) },
  };
}

/** A page of the whole case may lie open between colleagues: of a referral for fewer readers its words stay on its own page, as those of a note do. */
function referralItems(key: CaseKey, { id, toWhom, recordClass, hops }: ReferralStanding): TimelineItem[] {
  return hops.map(({ enteredAt, enteredBy, state, note }) => ({
    at: enteredAt, icon: 'send', kind: 'contact', what: `Referral: ${referralStates[state].toLowerCase()}`, level: null, text: isConfidential(recordClass) ? 'A referral for fewer readers than the team.' : excerpt(note === '' ? toWhom : `${toWhom}: ${note}`), who: enteredBy,
    link: { label: 'Read referral', href: paths.referral(key.caseId, id) },
  }));
}

function reviewItems(key: CaseKey, { held }: ReviewStanding): TimelineItem[] {
  return held.map(({ enteredAt, enteredBy, decision, reason }) => ({
    at: enteredAt, icon: 'event', kind: 'decision', what: `Review held: ${reviewDecisions[decision].toLowerCase()}`, level: null, text: excerpt(reason), who: enteredBy,
    link: { label: 'Read reviews', href: paths.reviews(key.caseId) },
  }));
}
