import { Injectable } from '@nestjs/common';
import type { TextResource } from '../../access/index.js';
import { CaseOverview, isConfidential, touchCaseForText, type CaseKey } from '../../cases/index.js';
import { isAsked, SchoolDirectory } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { RecordClass } from '../../kernel/record-class.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { consentAfter, firstState, problemsWithHop, type Consent } from '../rules/referrals.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { ReferralHopRow, ReferralRow } from '../store/referral.entity.js';

/** Either an agency of the directory or somebody in own words. */
export interface NewReferral { agency: Id | null; toWhom: string; purpose: string; consent: Consent; owner: Id; followUpOn: LocalDate; sent: boolean; recordClass?: RecordClass }

/** Adds a referral with its first step, of today, for the team or about health. Says what is wrong instead of saving; throws `Refusal` for readers this writer may not write for. */
@Injectable()
export class AddReferral {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly overview: CaseOverview, private readonly owners: PossibleOwners, private readonly directory: SchoolDirectory, private readonly clock: Clock,
  ) {}

  async run(key: CaseKey, { agency, toWhom, purpose, consent, owner, followUpOn, sent, recordClass = 'team' }: NewReferral): Promise<{ id: Id } | { problems: Problem[] }> {
    if (!key.mayWrite(recordClass)) throw new Refusal('You may not write texts for these readers.');
    const today = dayIn(key.facts.zone, this.clock.now());
    const state = firstState(consent, sent);
    const known = agency === null ? null : (await this.directory.agencies()).find((one) => one.id === agency && isAsked(one, today)) ?? null;
    const problems = [
      ...(agency !== null && known === null ? [{ field: 'agency', text: 'Choose an agency from the list, or write to whom' }] : []),
      ...(await problemsWithStep(key, { state, consent, happenedOn: today, followUpOn, owner, text: { recordClass, author: key.viewer.account } }, today, this.overview, this.owners)),
    ];
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run(key, async (work) => {
      const entered = { recordClass, enteredBy: work.actor.id, enteredAt: work.now };
      const { id } = await work.insert(ReferralRow, {
        id: newId(), caseId: key.caseId, agencyId: agency, originId: null, toWhom: known?.name ?? toWhom, purpose, consent: consentAfter(state, consent), state, ownerId: owner, followUpOn,
        changedBy: work.actor.id, changedAt: work.now, ...entered, version: 1,
      });
      await work.insert(ReferralHopRow, { id: newId(), caseId: key.caseId, referralId: id, state, happenedOn: today, byWhom: '', method: '', note: '', ...entered, version: 1 });
      await touchCaseForText(work, key.caseId, recordClass);
      work.record('referral.added', { items: [id], detail: { state } });
      return { id };
    });
  }
}

interface Step { state: Parameters<typeof problemsWithHop>[0]['state']; consent: Consent; happenedOn: LocalDate; followUpOn: LocalDate | null; owner: Id; text: TextResource }

/** A step's days and consent, and its owner against the people who work at the school, may own and can read the referral. */
export async function problemsWithStep(key: CaseKey, { owner, text, ...step }: Step, today: LocalDate, overview: CaseOverview, owners: PossibleOwners): Promise<Problem[]> {
  const { opened_at } = await overview.head(key);
  const problems = problemsWithHop(step, dayIn(key.facts.zone, opened_at), today);
  if (await owners.includes(key, owner, text)) return problems;
  problems.push({ field: 'owner', text: isConfidential(text.recordClass) ? 'Choose somebody of the team who may read it: whoever wrote it, a counselor or a psychologist' : 'Choose somebody who works at this school now' });
  return problems;
}
