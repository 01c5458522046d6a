import type { Id } from '../kernel/ids.js';

/** The addresses of this module's pages. */
export const managementPaths = {
  notices: (id: Id) => `/cases/${id}/notices`,
  newAttempt: (id: Id, slot: string) => `/cases/${id}/notices/${slot}/attempts/new`,
  attempts: (id: Id, slot: string) => `/cases/${id}/notices/${slot}/attempts`,
  attemptCorrection: (id: Id, slot: string, attempt: Id) => `/cases/${id}/notices/${slot}/attempts/${attempt}/corrections`,
  newWithholding: (id: Id, slot: string) => `/cases/${id}/notices/${slot}/withholdings/new`,
  withholdings: (id: Id, slot: string) => `/cases/${id}/notices/${slot}/withholdings`,
  withholdingDecision: (id: Id, slot: string, withholding: Id) => `/cases/${id}/notices/${slot}/withholdings/${withholding}/decisions`,
  plan: (id: Id) => `/cases/${id}/plan`,
  planWords: (id: Id) => `/cases/${id}/plan/words`,
  planApprovals: (id: Id) => `/cases/${id}/plan/approvals`,
  library: (id: Id) => `/cases/${id}/interventions/library`,
  newIntervention: (id: Id, from: string | null = null) => `/cases/${id}/interventions/new${from === null ? '' : `?from=${from}`}`,
  interventions: (id: Id) => `/cases/${id}/interventions`,
  interventionTerms: (id: Id, item: Id) => `/cases/${id}/interventions/${item}/terms`,
  interventionState: (id: Id, item: Id) => `/cases/${id}/interventions/${item}/state`,
  deliveries: (id: Id, item: Id) => `/cases/${id}/interventions/${item}/deliveries`,
  deliveryCorrection: (id: Id, item: Id, line: Id) => `/cases/${id}/interventions/${item}/deliveries?corrects=${line}`,
  referrals: (id: Id) => `/cases/${id}/referrals`,
  newReferral: (id: Id) => `/cases/${id}/referrals/new`,
  referral: (id: Id, referral: Id) => `/cases/${id}/referrals/${referral}`,
  referralHops: (id: Id, referral: Id) => `/cases/${id}/referrals/${referral}/hops`,
  reviews: (id: Id) => `/cases/${id}/reviews`,
  newReview: (id: Id) => `/cases/${id}/reviews/new`,
};
