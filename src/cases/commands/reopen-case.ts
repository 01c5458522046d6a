import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ReopeningListeners } from '../ports/reopening.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayDecideOnInformation } from '../rules/reopening.js';
import { caseStateIn, setOpen } from '../store/closure-changes.js';
import { NewInformationRow } from '../store/closure.entity.js';

/** What was heard, on which report it stands (if on one), and why that reopens the case. */
export interface NewInformation { what: string; reason: string; report: Id | null }

/** Opens a closed case again on new information; its assessment begins anew and the old one is frozen, in the same unit. Throws `Refusal` for an open case. */
@Injectable()
export class ReopenCase {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly listeners: ReopeningListeners) {}

  run(key: CaseKey, information: NewInformation): Promise<Id> {
    return this.unitOfWork.run(key, (work) => this.within(work, key.caseId, information));
  }

  /** The same inside a unit that has more to do (a report that is added to a closed case). */
  async within(work: Work, caseId: Id, { what, reason, report }: NewInformation): Promise<Id> {
    const { closed, last, version } = await caseStateIn(work, caseId);
    const verdict = mayDecideOnInformation({ closed });
    if (!verdict.ok || last === null) throw new Refusal(verdict.ok ? '' : verdict.why);
    const { id } = await work.insert(NewInformationRow, {
      id: newId(), caseId, closureId: last, what, reportId: report, decision: 'reopened', reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
    });
    await setOpen(work, caseId, version, 1);
    await work.announce('case.reopened', id, caseId);
    work.record('case.reopened', { case: caseId, items: [id] });
    await this.listeners.tell(work, caseId);
    return id;
  }
}
