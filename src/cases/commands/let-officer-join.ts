import { Injectable } from '@nestjs/common';
import { dayIn, momentOf } from '../../kernel/instant.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { ConflictMatches } from '../queries/conflict-matches.js';
import { mayJoinDespite } from '../rules/conflict-matches.js';
import { mayLetIn } from '../rules/officers.js';
import { touchCase } from '../store/case-changes.js';
import { TeamMemberRow } from '../store/case.entity.js';
import { recusedFrom } from '../store/conflict-reads.js';

/** `until` is the officer's last day on the team, on the wall calendar of the case's school. */
export interface OfficerPlace { officer: Id; purpose: string; until: LocalDate }

/** Lets an officer join a case for a written purpose until a day; when it ends, the clock puts them out. Throws `Refusal` when the rule says no. */
@Injectable()
export class LetOfficerJoin {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly matches: ConflictMatches) {}

  run(key: CaseKey, { officer, purpose, until }: OfficerPlace): Promise<Id> {
    if (key.verb !== 'case.officer.grant') throw new Error('an officer joins only by the right to let officers join');
    return this.unitOfWork.run(key, async (work) => {
      const { zone } = key.facts;
      const current = await work.read('SELECT id FROM team_member WHERE case_id = ? AND account_id = ? AND (member_until IS NULL OR member_until > ?)', [key.caseId, officer, work.now]);
      const recused = (await recusedFrom(work.read, key.caseId)).includes(officer);
      const verdict = mayLetIn({ purpose, until, today: dayIn(zone, work.now), already: current.length > 0, recused, self: officer === key.viewer.account });
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const despite = mayJoinDespite(await this.matches.within(work, key.caseId, [officer]));
      if (!despite.ok) throw new Refusal(despite.why);
      const { id } = await work.insert(TeamMemberRow, {
        id: newId(), caseId: key.caseId, accountId: officer, discipline: 'law-enforcement', purpose, memberFrom: work.now, memberUntil: momentOf(zone, addDays(until, 1), '00:00'), addedBy: work.actor.id, version: 1,
      });
      await touchCase(work, key.caseId);
      work.record('case.officer.granted', { items: [id, officer], detail: { until } });
      return id;
    });
  }
}
