import { Injectable } from '@nestjs/common';
import { OpenCase, type NewMember } from '../../cases/index.js';
import { schoolYearOf } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { ProtocolShelf } from '../../protocols/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { decided, undecided } from '../store/triage-changes.js';

export interface CaseFromReport { version: number; reason: string; manager: Id; members: readonly NewMember[] }

/** Opens a case about the confirmed person and settles the report in one unit. Throws `ReportChanged` and `Refusal` as triage does. */
@Injectable()
export class OpenCaseFromReport {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly openCase: OpenCase, private readonly shelf: ProtocolShelf) {}

  async run(key: ReportKey, { version, reason, manager, members }: CaseFromReport): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const before = await undecided(work, key.reportId, version);
      if (before.subject_id === null) throw new Refusal('Confirm first whom the report is about: a case is about one person.');
      const today = dayIn(key.facts.zone, work.now);
      const { sha256 } = await this.shelf.forCase(before.school_id, today, work.read);
      const caseId = await this.openCase.within(work, {
        school: before.school_id, schoolYear: schoolYearOf(today), subject: before.subject_id, protocolSha256: sha256, manager, members,
      });
      const triage = await decided(work, key.reportId, before, { outcome: 'open', reason, caseId, discipline: key.disciplines[0]! });
      work.record('report.triaged', { case: caseId, items: [key.reportId, triage], detail: { outcome: 'open' } });
      return caseId;
    });
  }
}
