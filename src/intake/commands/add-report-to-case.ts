import { Injectable } from '@nestjs/common';
import { AddNextStep, touchCase } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { decided, undecided } from '../store/triage-changes.js';

/** `readBy` is the day by which the case manager reads the report. */
export interface ReportForCase { version: number; reason: string; caseId: Id; readBy: LocalDate }

/**
 * Links a report to an open case. Its manager gets a next step to read it, unless they decided this themselves: so a
 * report can be handed to a case that the triager may not see. Throws as triage does, and `Refusal` for a closed case.
 */
@Injectable()
export class AddReportToCase {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly addNextStep: AddNextStep) {}

  run(key: ReportKey, { version, reason, caseId, readBy }: ReportForCase): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const before = await undecided(work, key.reportId, version);
      const [found] = await work.read<{ manager_id: Id; is_open: 0 | 1 }>('SELECT manager_id, is_open FROM case_file WHERE id = ?', [caseId]);
      if (found?.is_open !== 1) throw new Refusal('That case is not open. Choose an open case, or open one.');
      const triage = await decided(work, key.reportId, before, { outcome: 'add', reason, caseId, discipline: key.disciplines[0]! });
      if (found.manager_id !== key.viewer.account) {
        await this.addNextStep.within(work, caseId, { what: 'Read the new report in this case and say what it changes', owner: found.manager_id, dueOn: readBy, source: { kind: 'report', id: key.reportId } });
      }
      await touchCase(work, caseId);
      work.record('report.triaged', { case: caseId, items: [key.reportId, triage], detail: { outcome: 'add' } });
      return triage;
    });
  }
}
