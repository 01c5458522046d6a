import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayRecordCheck, type HistoryCheck } from '../rules/criminal-history.js';
import { touchCase } from '../store/case-changes.js';
import { HistoryCheckRow } from '../store/history-check.entity.js';

/** Records that criminal history was checked and whether it matters; a later check stands beside it. Throws `Refusal` when the rule says no. */
@Injectable()
export class RecordHistoryCheck {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { by, on, relevant }: HistoryCheck): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const officers = await work.read<{ account_id: Id }>(
        "SELECT account_id FROM team_member WHERE case_id = ? AND discipline = 'law-enforcement' AND member_from <= ? AND (member_until IS NULL OR member_until > ?)", [key.caseId, work.now, work.now]);
      const verdict = mayRecordCheck({ by, on }, officers.map(({ account_id }) => account_id), dayIn(key.facts.zone, work.now));
      if (!verdict.ok) throw new Refusal(verdict.why, verdict.field);
      const { id } = await work.insert(HistoryCheckRow, { id: newId(), caseId: key.caseId, checkedBy: by, checkedOn: on, isRelevant: relevant ? 1 : 0, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      await touchCase(work, key.caseId);
      work.record('case.criminal-history.checked', { items: [id] });
      return id;
    });
  }
}
