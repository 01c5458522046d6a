import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { stateOf } from '../rules/triage-outcomes.js';
import { reportNow } from '../store/report-changes.js';
import { ReportRow } from '../store/report.entity.js';
import { ReportChanged } from '../store/triage-changes.js';
import { RoutingAcknowledgementRow } from '../store/triage.entity.js';

/** The named receiver takes a routed concern on. Throws `ReportChanged` when it is not theirs any more, or was acknowledged. */
@Injectable()
export class AcknowledgeRouting {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: ReportKey, triage: Id): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const now = await reportNow(work, key.reportId);
      if (now.triage_id !== triage || key.facts.triage !== triage || now.acknowledged === 1 || key.facts.receiver !== work.actor.id) throw new ReportChanged();
      const { id } = await work.insert(RoutingAcknowledgementRow, { id: newId(), triageId: triage, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now });
      const state = stateOf({ outcome: now.outcome, agrees: now.agrees === null ? null : now.agrees === 1, acknowledged: true });
      await work.revise(ReportRow, key.reportId, now.version, { state, ...(state === 'settled' ? { followedUpAt: work.now } : {}) });
      await work.announce('report.acknowledged', key.reportId);
      work.record('report.routing.acknowledged', { items: [key.reportId, triage, id] });
      return id;
    });
  }
}
