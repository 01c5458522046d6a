import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { maySetAside } from '../rules/confirming.js';
import { TrainingRecordRow } from '../store/record.entity.js';
import { recordIn } from '../store/training-state.js';

/** Sets a record aside with a reason: it counts no more and stays readable. Throws `Refusal` for one's own, and `Stale` when it changed. */
@Injectable()
export class SetAsideTraining {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number, because: string): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      const record = await recordIn(work, id);
      const verdict = record === null ? { ok: false as const, why: 'That record is not there.' } : maySetAside(record, work.actor.id);
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(TrainingRecordRow, id, version, { setAsideBy: work.actor.id, setAsideAt: work.now, setAsideBecause: because });
      work.record('training.set-aside', { items: [id, record!.account] });
    });
  }
}
