import { Injectable } from '@nestjs/common';
import { EndClock, touchCase, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { trimmed, type Attempt } from '../rules/notice-attempt.js';
import { slotKey, type Slot } from '../rules/notice-slots.js';
import { NoticeAttemptRow } from '../store/notice.entity.js';

export interface NewAttempt { slot: Slot; attempt: Attempt; madeBy: Id; happened: Happened; usedText?: string | null }

/** Appends an attempt to tell somebody, which ends the notice's clock when it reached them, or an attempt that corrects an earlier one. */
@Injectable()
export class LogNoticeAttempt {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly clocks: EndClock) {}

  run(key: CaseKey, logged: NewAttempt): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const id = await this.append(work, key.caseId, logged, null);
      await work.announce('case.notice.attempted', id, key.caseId);
      await touchCase(work, key.caseId);
      work.record('case.notice.attempted', { items: [id], detail: { recipient: logged.slot.recipient, result: logged.attempt.result } });
      return id;
    });
  }

  /** The earlier attempt stays readable and counts no more. Throws `Stale` when somebody corrected it first, `Refusal` for one that belongs elsewhere. */
  correct(key: CaseKey, earlier: Id, logged: NewAttempt): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [before] = await work.read<{ recipient: string; participant_id: Id | null; corrected_by: Id | null }>(`
        SELECT n.recipient, n.participant_id, later.id AS corrected_by FROM notice_attempt n LEFT JOIN notice_attempt later ON later.corrects_id = n.id
        WHERE n.id = ? AND n.case_id = ?`, [earlier, key.caseId]);
      if (before === undefined || before.recipient !== logged.slot.recipient || before.participant_id !== logged.slot.participant) throw new Refusal('That attempt is not among the attempts of this notice.');
      if (before.corrected_by !== null) throw new Stale('notice_attempt', earlier);
      const id = await this.append(work, key.caseId, logged, earlier);
      await touchCase(work, key.caseId);
      work.record('case.notice.corrected', { items: [id, earlier], detail: { recipient: logged.slot.recipient, result: logged.attempt.result } });
      return id;
    });
  }

  private async append(work: Work, caseId: Id, { slot, attempt, madeBy, happened, usedText = null }: NewAttempt, correctsId: Id | null): Promise<Id> {
    const { id } = await work.insert(NoticeAttemptRow, {
      ...trimmed(attempt, slot.recipient), id: newId(), caseId, recipient: slot.recipient, participantId: slot.participant, correctsId, madeBy, usedText: attempt.result === 'reached' || attempt.result === 'left-message' ? usedText : null,
      happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone,
      recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
    });
    if (slot.recipient === 'guardian-of-subject') await this.clocks.met(work, caseId, 'guardian', slot.key);
    if (attempt.result === 'reached') await this.clocks.met(work, caseId, 'notice', slotKey(slot.recipient, slot.participant));
    return id;
  }
}
