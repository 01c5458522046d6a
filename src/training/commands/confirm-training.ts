import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayConfirm } from '../rules/confirming.js';
import { TrainingRecordRow } from '../store/record.entity.js';
import { recordIn } from '../store/training-state.js';

/** Vouches for a record as the second person; from then on it counts. Throws `Refusal` for one's own, and `Stale` when it changed. */
@Injectable()
export class ConfirmTraining {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      const record = await recordIn(work, id);
      const verdict = record === null ? { ok: false as const, why: 'That record is not there.' } : mayConfirm(record, work.actor.id);
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(TrainingRecordRow, id, version, { confirmedBy: work.actor.id, confirmedAt: work.now });
      work.record('training.confirmed', { items: [id, record!.account] });
    });
  }
}
