import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OffboardingSources, type Leaving, type OffboardingSource } from '../../access/index.js';
import { OwnedItemsSources } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { LeavingOwner } from '../queries/leaving-owner.js';
import { ownedWithin } from '../store/leaving-owner.js';
import { passPlan, planOwners } from '../store/plan-owners.js';

/** Gives the interventions and referrals of a colleague who leaves to who takes over the case, inside the unit that offboards them. Throws `Refusal` where nobody is named. */
@Injectable()
export class HandOverPlans implements OffboardingSource, OnModuleInit {
  constructor(private readonly leaving: LeavingOwner, private readonly sources: OffboardingSources, private readonly owned: OwnedItemsSources) {}

  onModuleInit(): void {
    this.sources.register(this);
    this.owned.register({ owners: planOwners, pass: passPlan });
  }

  ahead(account: Id, actor: Id): Promise<Leaving> {
    return this.leaving.ahead(account, actor);
  }

  async carryOut(work: Work, account: Id, successors: ReadonlyMap<Id, Id>): Promise<string[]> {
    const owned = await ownedWithin(work.read, account, work.actor.id);
    const done: string[] = [];
    for (const { id: caseId, number, manager, hidden } of owned.cases) {
      const to = hidden ? manager : successors.get(caseId); // the unit has named a new case manager already
      if (to === undefined || to === account) throw new Refusal(`Choose who takes over case ${number}.`);
      const member = await work.read('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND (member_until IS NULL OR member_until > ?)', [caseId, to, work.now]);
      if (member.length === 0 && to !== manager) throw new Refusal(`Choose somebody of the team of the case, or a district coordinator. (case ${number})`);
      const [interventions, referrals] = [owned.interventions, owned.referrals].map((all) => all.filter((one) => one.case_id === caseId)) as [typeof owned.interventions, typeof owned.referrals];
      const passed = await passPlan(work, caseId, account, to);
      work.record('plan.handed-over', { case: caseId, items: [account, to, ...passed], detail: { interventions: interventions.length, referrals: referrals.length } });
      if (!hidden) done.push(`Case ${number}: ${count(interventions.length, 'intervention')}${interventions.length > 0 && referrals.length > 0 ? ' and ' : ''}${count(referrals.length, 'referral')} handed over.`);
    }
    return done;
  }
}

const count = (n: number, one: string): string => (n === 0 ? '' : n === 1 ? `1 ${one}` : `${n} ${one}s`);
