import { Injectable } from '@nestjs/common';
import { CaseOverview, touchCaseForText, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { Referrals } from '../queries/referrals.js';
import { consentAfter, referralMoves, type Consent, type ReferralMethod, type ReferralState } from '../rules/referrals.js';
import { ReferralHopRow, ReferralRow } from '../store/referral.entity.js';
import { referralWithin } from '../store/referral-reads.js';
import { problemsWithStep } from './add-referral.js';

export interface ReferralMove {
  version: number; state: ReferralState; consent: Consent; happenedOn: LocalDate; byWhom: string; method: ReferralMethod; note: string; owner: Id;
  /** Null only where the new state settles the referral. */
  followUpOn: LocalDate | null;
}
export type MovedReferral = { id: Id } | { problems: Problem[] } | { stale: true };

/** Appends a step to a referral. `stale` when somebody moved it first; throws `Refusal` for a step that the states do not allow, and for a referral that is not theirs to write. */
@Injectable()
export class MoveReferral {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly overview: CaseOverview, private readonly owners: PossibleOwners, private readonly referrals: Referrals, private readonly clock: Clock) {}

  async run(key: CaseKey, id: Id, { version, state, consent, happenedOn, byWhom, method, note, owner, followUpOn }: ReferralMove): Promise<MovedReferral> {
    const now = await this.referrals.one(key, id);
    if (now === null) throw new Refusal('That referral is not in this case.');
    const text = { recordClass: now.recordClass, author: now.enteredBy };
    const problems = await problemsWithStep(key, { state, consent, happenedOn, followUpOn, owner, text }, dayIn(key.facts.zone, this.clock.now()), this.overview, this.owners);
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run<MovedReferral>(key, async (work) => {
      const before = await referralWithin(work, key.caseId, id);
      if (before === null) throw new Refusal('That referral is not in this case.');
      const { record_class: recordClass } = before;
      if (key.textRight({ recordClass, author: before.entered_by }) !== 'write') throw new Refusal('You may not write texts for these readers.');
      await work.revise(ReferralRow, id, version, {
        state, consent: consentAfter(state, consent), ownerId: owner, changedBy: work.actor.id, changedAt: work.now, ...(followUpOn === null ? {} : { followUpOn }),
      });
      if (!referralMoves(before.state).includes(state)) throw new Refusal('That step is not possible from where this referral stands.');
      const hop = await work.insert(ReferralHopRow, { id: newId(), caseId: key.caseId, referralId: id, state, happenedOn, byWhom, method, note, recordClass, enteredBy: work.actor.id, enteredAt: work.now, version: 1 });
      await touchCaseForText(work, key.caseId, recordClass);
      work.record('referral.moved', { items: [id, hop.id], detail: { from: before.state, to: state } });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof Stale) return { stale: true };
      throw cause;
    });
  }
}
