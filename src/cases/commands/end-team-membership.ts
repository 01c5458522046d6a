import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayLeave } from '../rules/team.js';
import { touchCase } from '../store/case-changes.js';
import { TeamMemberRow } from '../store/case.entity.js';
import { caseNow } from '../store/hand-over.js';
import { PassOnItems } from './pass-on-items.js';

/** Ends somebody's place on a team now; what they wrote stays, and what they own passes to the case manager unless they can still open the case. Throws `Refusal` when the rule says no. */
@Injectable()
export class EndTeamMembership {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly passOn: PassOnItems) {}

  run(key: CaseKey, memberId: Id): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [member] = await work.read<{ account_id: Id; member_until: string | null; version: number }>('SELECT account_id, member_until, version FROM team_member WHERE id = ? AND case_id = ?', [memberId, key.caseId]);
      const verdict = mayLeave(member === undefined ? null : { manages: member.account_id === key.facts.manager, ended: member.member_until !== null && member.member_until <= work.now });
      if (!verdict.ok || member === undefined) throw new Refusal(verdict.ok ? '' : verdict.why);
      await work.revise(TeamMemberRow, memberId, member.version, { memberUntil: work.now });
      const passed = await this.passOn.within(work, key.caseId, (await caseNow(work, key.caseId)).manager, [member.account_id]);
      await touchCase(work, key.caseId);
      work.record('case.team.left', { items: [...new Set([memberId, member.account_id, ...passed])] });
      return memberId;
    });
  }
}
