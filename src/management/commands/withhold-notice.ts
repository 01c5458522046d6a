import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayAsk, type WithholdingReason } from '../rules/notice-withholding.js';
import type { Slot } from '../rules/notice-slots.js';
import { NoticeWithholdingRow } from '../store/notice.entity.js';

export interface NewWithholding { slot: Slot; reasonKind: WithholdingReason; reason: string }

/** Asks that somebody not be told. It settles nothing until a second person approves. Throws `Refusal` while an earlier request waits. */
@Injectable()
export class WithholdNotice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { slot, reasonKind, reason }: NewWithholding): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const earlier = await work.read<{ participant_id: Id | null; approves: 0 | 1 | null }>(`
        SELECT w.participant_id, d.approves FROM notice_withholding w LEFT JOIN withholding_decision d ON d.withholding_id = w.id
        WHERE w.case_id = ? AND w.recipient = ?`, [key.caseId, slot.recipient]);
      const same = earlier.filter(({ participant_id }) => participant_id === slot.participant);
      const verdict = mayAsk(same.map(({ approves }) => ({ approves: approves === null ? null : approves === 1 })));
      if (!verdict.ok) throw new Refusal(verdict.why);
      const { id } = await work.insert(NoticeWithholdingRow, {
        id: newId(), caseId: key.caseId, recipient: slot.recipient, participantId: slot.participant, reasonKind, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await work.announce('case.notice.withholding-asked', id, key.caseId);
      await touchCase(work, key.caseId);
      work.record('case.notice.withholding-asked', { items: [id], detail: { recipient: slot.recipient, reason: reasonKind } });
      return id;
    });
  }
}
