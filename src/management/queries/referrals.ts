import { Injectable } from '@nestjs/common';
import type { CaseKey, KeptLine } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { daysBetween } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { isSettled, type Referral } from '../rules/referrals.js';
import { ReferralReads } from '../store/referral-reads.js';

/** `lateBy`: days since the follow-up was due; 0 for what is settled or not due. */
export interface ReferralStanding extends Referral { settled: boolean; lateBy: number }

/** The referrals of a case that a key opens, with all their steps. */
@Injectable()
export class Referrals {
  constructor(private readonly referrals: ReferralReads, private readonly clock: Clock) {}

  async of(key: CaseKey): Promise<ReferralStanding[]> {
    const all = await this.referrals.ofCase(key.caseId, key.texts);
    return all.map((referral) => this.standing(key, referral));
  }

  /** One referral of this case; null for one of another, and for one that is not for this reader. */
  async one(key: CaseKey, id: Id): Promise<ReferralStanding | null> {
    const [referral] = await this.referrals.ofCase(key.caseId, key.texts, id);
    return referral === undefined ? null : this.standing(key, referral);
  }

  /** Those that are not at an end and are kept from this reader, whether or not they may know of them: a case does not close over one that its closer cannot see. */
  keptOpen(key: CaseKey): Promise<KeptLine[]> {
    return this.referrals.keptOpen(key.caseId, key.texts);
  }

  private standing(key: CaseKey, referral: Referral): ReferralStanding {
    const settled = isSettled(referral.state);
    return { ...referral, settled, lateBy: settled ? 0 : Math.max(0, daysBetween(referral.followUpOn, dayIn(key.facts.zone, this.clock.now()))) };
  }
}
