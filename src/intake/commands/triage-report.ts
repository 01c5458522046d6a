import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { OpenTrack } from '../../tracks/index.js';
import type { ReportKey } from '../queries/report-door.js';
import type { Route } from '../rules/triage-outcomes.js';
import { decided, undecided } from '../store/triage-changes.js';

export { ReportChanged } from '../store/triage-changes.js';

/** An outcome that opens no case. `secondDueOn` is the next school day. */
export type TriageDecision = { version: number; reason: string } & (
  | { outcome: 'addressed'; whatWasDone: string; secondDueOn: LocalDate }
  | { outcome: 'routed'; route: Route; receiver: Id; secondDueOn: LocalDate }
  | { outcome: 'gather'; by: Id; until: LocalDate }
  | { outcome: 'unfounded'; secondDueOn: LocalDate });

/**
 * Decides a report without a case. A routing takes effect at once, and one to the suicide protocol begins its track, or goes on with it, led by the receiver; addressed, routed and unfounded still need their
 * second reader. Throws `ReportChanged` when the report is not what was read, `Refusal` when it was decided already.
 */
@Injectable()
export class TriageReport {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly openTrack: OpenTrack) {}

  run(key: ReportKey, decision: TriageDecision): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const before = await undecided(work, key.reportId, decision.version);
      const { outcome, reason } = decision;
      const triage = await decided(work, key.reportId, before, {
        outcome, reason, discipline: key.disciplines[0]!,
        ...(outcome === 'gather' ? { gatherBy: decision.by, gatherUntil: decision.until } : { secondDueOn: decision.secondDueOn }),
        ...(outcome === 'addressed' ? { whatWasDone: decision.whatWasDone } : {}),
        ...(outcome === 'routed' ? { route: decision.route, receiverId: decision.receiver } : {}),
      });
      work.record('report.triaged', { items: [key.reportId, triage], detail: { outcome } });
      if (outcome === 'routed' && decision.route === 'suicide') await this.openTrack.routed(work, { school: before.school_id, subject: before.subject_id, report: key.reportId, lead: decision.receiver });
      return triage;
    });
  }
}
