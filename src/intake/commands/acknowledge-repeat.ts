import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { RepeatAcknowledgementRow } from '../store/report.entity.js';
import { ReportChanged } from '../store/triage-changes.js';

/**
 * One of the two who were called has read the reports together; the call to both then ends. `seen` is the newest repeat on the page they
 * read. Throws `ReportChanged` when a newer one has come or somebody acknowledged first, `Refusal` for who was not called.
 */
@Injectable()
export class AcknowledgeRepeat {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: ReportKey, seen: Id): Promise<Id[]> {
    return this.unitOfWork.run(key, async (work) => {
      const waiting = await work.read<{ id: Id; mine: 0 | 1 }>(`
        SELECT x.id, CASE WHEN EXISTS (SELECT 1 FROM repeat_call k WHERE k.repeat_id = x.id AND k.account_id = ?) THEN 1 ELSE 0 END AS mine
        FROM repeat_report x WHERE (x.report_id = ? OR x.other_id = ?) AND NOT EXISTS (SELECT 1 FROM repeat_acknowledgement y WHERE y.repeat_id = x.id) ORDER BY x.entered_at DESC, x.id`,
      [work.actor.id, key.reportId, key.reportId]);
      if (waiting[0]?.id !== seen) throw new ReportChanged();
      const mine = waiting.filter((one) => one.mine === 1);
      if (mine.length === 0) throw new Refusal('Only one of the people who were called to these reports acknowledges them.');
      const done: Id[] = [];
      for (const { id } of mine) {
        const row = await work.insert(RepeatAcknowledgementRow, { id: newId(), repeatId: id, recordClass: 'report', enteredBy: work.actor.id, enteredAt: work.now });
        done.push(row.id);
      }
      await work.announce('report.repeat.acknowledged', key.reportId);
      work.record('report.repeat.acknowledged', { items: [key.reportId, ...mine.map(({ id }) => id), ...done] });
      return done;
    });
  }
}
