import { Injectable } from '@nestjs/common';
import { AddNextStep, ReopenCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { decided, undecided } from '../store/triage-changes.js';

/** `readBy` is the day by which the case manager reads the report. */
export interface ReportReopening { version: number; reason: string; readBy: LocalDate }

/**
 * Opens a closed case of the confirmed person again because of a report, and makes the report part of it, in one unit.
 * Its manager gets a next step to read the report, unless they decided this themselves. Throws as triage does, and
 * `Refusal` for another person's case and for one that is open.
 */
@Injectable()
export class ReopenCaseWithReport {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly reopenCase: ReopenCase, private readonly addNextStep: AddNextStep) {}

  run(key: ReportKey, closed: CaseKey, { version, reason, readBy }: ReportReopening): Promise<Id> {
    if (closed.verb !== 'case.reopen') throw new Error('this key does not open the case again');
    const { caseId, facts: { subject, manager } } = closed;
    return this.unitOfWork.run(key, async (work) => {
      const before = await undecided(work, key.reportId, version);
      if (before.subject_id === null || before.subject_id !== subject) throw new Refusal('That case is about another person. Confirm first whom the report is about.');
      await this.reopenCase.within(work, caseId, { what: 'A new report of concern about this person. It is among the reports of this case.', reason, report: key.reportId });
      const triage = await decided(work, key.reportId, before, { outcome: 'reopen', reason, caseId, discipline: key.disciplines[0]! });
      if (manager !== key.viewer.account) {
        await this.addNextStep.within(work, caseId, { what: 'Read the new report that opened this case again', owner: manager, dueOn: readBy, source: { kind: 'report', id: key.reportId } });
      }
      work.record('report.triaged', { case: caseId, items: [key.reportId, triage], detail: { outcome: 'reopen' } });
      return triage;
    });
  }
}
