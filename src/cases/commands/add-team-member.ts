import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { ConflictMatches } from '../queries/conflict-matches.js';
import { mayJoinDespite } from '../rules/conflict-matches.js';
import { mayJoin } from '../rules/team.js';
import { recusedFrom } from '../store/conflict-reads.js';
import { touchCase } from '../store/case-changes.js';
import { TeamMemberRow } from '../store/case.entity.js';
import type { NewMember } from './open-case.js';

/** Adds somebody to a case's team who stands not too close to it. An officer joins through `LetOfficerJoin`. Throws `Refusal` when the rule says no. */
@Injectable()
export class AddTeamMember {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly matches: ConflictMatches) {}

  run(key: CaseKey, { account, discipline }: NewMember): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const current = await work.read<{ account_id: Id }>('SELECT account_id FROM team_member WHERE case_id = ? AND (member_until IS NULL OR member_until > ?)', [key.caseId, work.now]);
      const recused = await recusedFrom(work.read, key.caseId);
      const verdict = mayJoin({ discipline, already: current.some(({ account_id }) => account_id === account), recused: recused.includes(account) });
      if (!verdict.ok) throw new Refusal(verdict.why);
      const despite = mayJoinDespite(await this.matches.within(work, key.caseId, [account]));
      if (!despite.ok) throw new Refusal(despite.why);
      const { id } = await work.insert(TeamMemberRow, { id: newId(), caseId: key.caseId, accountId: account, discipline, purpose: null, memberFrom: work.now, memberUntil: null, addedBy: work.actor.id, version: 1 });
      await touchCase(work, key.caseId);
      work.record('case.team.joined', { items: [id, account] });
      return id;
    });
  }
}
