import { Injectable } from '@nestjs/common';
import { EndClock, touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { Recipient } from '../../protocols/index.js';
import { slotKey } from '../rules/notice-slots.js';
import { mayDecide } from '../rules/notice-withholding.js';
import { WithholdingDecisionRow } from '../store/notice.entity.js';

export interface WithholdingDecision { withholding: Id; approves: boolean; reason: string }

/** A second person approves or declines that somebody is not told. Throws `Refusal` for the one who asked, and for a request that was decided. */
@Injectable()
export class DecideNoticeWithholding {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly clocks: EndClock) {}

  run(key: CaseKey, { withholding, approves, reason }: WithholdingDecision): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [asked] = await work.read<{ entered_by: Id; recipient: Recipient; participant_id: Id | null; decision: Id | null }>(`
        SELECT w.entered_by, w.recipient, w.participant_id, d.id AS decision FROM notice_withholding w LEFT JOIN withholding_decision d ON d.withholding_id = w.id
        WHERE w.id = ? AND w.case_id = ?`, [withholding, key.caseId]);
      const verdict = mayDecide(asked === undefined ? null : { by: asked.entered_by, decided: asked.decision !== null }, work.actor.id);
      if (!verdict.ok) throw new Refusal(verdict.why);
      const { id } = await work.insert(WithholdingDecisionRow, {
        id: newId(), caseId: key.caseId, withholdingId: withholding, approves: approves ? 1 : 0, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      if (approves) await this.clocks.met(work, key.caseId, 'notice', slotKey(asked!.recipient, asked!.participant_id));
      await touchCase(work, key.caseId);
      work.record(approves ? 'case.notice.withholding-approved' : 'case.notice.withholding-declined', { items: [id, withholding] });
      return id;
    });
  }
}
