import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayDecideOnInformation } from '../rules/reopening.js';
import { touchCase } from '../store/case-changes.js';
import { caseStateIn } from '../store/closure-changes.js';
import { NewInformationRow } from '../store/closure.entity.js';
import type { NewInformation } from './reopen-case.js';

/** Keeps what was heard about a closed case and why it changes nothing; the case stays closed. Throws `Refusal` for an open case. */
@Injectable()
export class DismissInformation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { what, reason, report }: NewInformation): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const { closed, last } = await caseStateIn(work, key.caseId);
      const verdict = mayDecideOnInformation({ closed });
      if (!verdict.ok || last === null) throw new Refusal(verdict.ok ? '' : verdict.why);
      const { id } = await work.insert(NewInformationRow, {
        id: newId(), caseId: key.caseId, closureId: last, what, reportId: report, decision: 'dismissed', reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record('case.information.dismissed', { items: [id] });
      return id;
    });
  }
}
