import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { secondReader } from '../rules/second-reading.js';
import { stateOf } from '../rules/triage-outcomes.js';
import { reportNow } from '../store/report-changes.js';
import { ReportRow } from '../store/report.entity.js';
import { ReportChanged } from '../store/triage-changes.js';
import { SecondReadingRow } from '../store/triage.entity.js';

export interface SecondReading { triage: Id; agrees: boolean; reason: string }

/** The second reader agrees, or sends the report back to triage with a reason. Throws `Refusal` for whom the rule does not let, `ReportChanged` when another reader was first. */
@Injectable()
export class ConfirmTriage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: ReportKey, { triage, agrees, reason }: SecondReading): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const now = await reportNow(work, key.reportId);
      if (now.triage_id !== triage || key.facts.triage !== triage || now.state !== 'confirming') throw new ReportChanged();
      const { triager, discipline: field } = key.facts;
      const reader = secondReader({ account: triager!, discipline: field! }, { account: key.viewer.account, disciplines: key.disciplines });
      if (!reader.ok) throw new Refusal(reader.why);
      const { id } = await work.insert(SecondReadingRow, {
        id: newId(), triageId: triage, agrees: agrees ? 1 : 0, reason, discipline: reader.discipline, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now,
      });
      const state = stateOf({ outcome: now.outcome, agrees, acknowledged: now.acknowledged === 1 });
      await work.revise(ReportRow, key.reportId, now.version, { state, ...(state === 'settled' ? { followedUpAt: work.now } : {}) });
      await work.announce(agrees ? 'report.confirmed' : 'report.returned', key.reportId);
      work.record('report.second-read', { items: [key.reportId, triage, id], detail: { agrees } });
      return id;
    });
  }
}
