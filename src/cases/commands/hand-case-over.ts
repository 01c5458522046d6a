import { Injectable } from '@nestjs/common';
import { capabilities } from '../../access/index.js';
import type { Role } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayHandTo } from '../rules/transfers.js';
import { teamAt } from '../store/conflict-reads.js';
import { caseNow, changeCase } from '../store/hand-over.js';
import { seatedAt } from '../store/transfer-reads.js';
import { TransferRow } from '../store/transfer.entity.js';

/** The roles that lead a team: those that may change it. */
export const leadRoles = Object.keys(capabilities['case.team.change'].reach) as Role[];

/** Hands a case to another manager on its team; the old one stays a member. Throws `Refusal` when the rule says no. */
@Injectable()
export class HandCaseOver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { to, reason }: { to: Id; reason: string }): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const ask = work.read;
      const { manager, school } = await caseNow(work, key.caseId);
      const leads = await seatedAt(ask, await teamAt(ask, key.caseId, work.now), leadRoles, school, work.now);
      const verdict = mayHandTo(to, { by: work.actor.id, manager, leads });
      if (!verdict.ok) throw new Refusal(verdict.why);
      const { id } = await work.insert(TransferRow, {
        id: newId(), caseId: key.caseId, kind: 'manager', fromSchool: school, toSchool: school, fromManager: manager, toManager: to, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await changeCase(work, key.caseId, { managerId: to });
      await work.announce('case.manager.changed', id);
      work.record('case.manager.changed', { items: [id, to] });
      return id;
    });
  }
}
