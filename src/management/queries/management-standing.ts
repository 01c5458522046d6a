import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { managementPaths } from '../management.endpoints.js';
import { Referrals } from './referrals.js';
import { Reviews } from './reviews.js';
import { SupportPlan } from './support-plan.js';

export interface Unsettled { id: Id; what: string; state: string; href: string }

/** What must be settled before a case may close. */
export interface ManagementStandingFacts {
  interventions: Unsettled[];
  referrals: Unsettled[];
  reviews: { dueOn: LocalDate | null; lateBy: number };
}

/** The part of the closing check that rests on plan, referrals and reviews. */
@Injectable()
export class ManagementStanding {
  constructor(private readonly plan: SupportPlan, private readonly referrals: Referrals, private readonly reviews: Reviews) {}

  async of(key: CaseKey): Promise<ManagementStandingFacts> {
    const [{ items }, referrals, { dueOn, lateBy }] = await Promise.all([this.plan.of(key), this.referrals.of(key), this.reviews.of(key)]);
    return {
      interventions: items.filter(({ state }) => state !== 'ended').map(({ id, what, state }) => ({ id, what, state, href: managementPaths.interventionState(key.caseId, id) })),
      referrals: referrals.filter(({ settled }) => !settled).map(({ id, toWhom, state }) => ({ id, what: toWhom, state, href: managementPaths.referral(key.caseId, id) })),
      reviews: { dueOn, lateBy },
    };
  }
}
