import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayLink } from '../rules/links.js';
import { touchCase } from '../store/case-changes.js';
import { LinkedCaseRow } from '../store/participant.entity.js';

/** Links two cases that the same person may read: people acting together, or two tracks of one event. */
@Injectable()
export class LinkCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `other` is a key to the other case: whoever links has shown that they may read it. */
  run(key: CaseKey, other: CaseKey, reason: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const before = await work.read('SELECT id FROM linked_case WHERE (case_id = ? AND other_case_id = ?) OR (case_id = ? AND other_case_id = ?)', [key.caseId, other.caseId, other.caseId, key.caseId]);
      const verdict = mayLink(key.caseId, other.caseId, before.length > 0);
      if (!verdict.ok) throw new Refusal(verdict.why);
      const { id } = await work.insert(LinkedCaseRow, { id: newId(), caseId: key.caseId, otherCaseId: other.caseId, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      await touchCase(work, key.caseId);
      work.record('case.linked', { items: [id, other.caseId] });
      return id;
    });
  }
}
