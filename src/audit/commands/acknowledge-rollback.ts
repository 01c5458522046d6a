import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { mayAcknowledge } from '../rules/rollback.js';
import { RollbackReads } from '../store/rollback-reads.js';
import { RollbackAcknowledgmentRow } from '../store/rollback.entity.js';
import { DeclareRollback } from './declare-rollback.js';

/** Somebody says that they know what was lost. With the second one the database may be changed again. */
@Injectable()
export class AcknowledgeRollback {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly rollbacks: RollbackReads, private readonly declared: DeclareRollback) {}

  /** Gives how many have acknowledged it now. Throws `Refusal` when there is no such rollback, and for somebody’s second time. */
  async run(acting: Acting, id: Id): Promise<number> {
    const count = await this.unitOfWork.run({ ...acting, evenAtStandstill: true }, async (work) => {
      const one = (await this.rollbacks.all(work.read)).find((rollback) => rollback.id === id);
      if (one === undefined) throw new Refusal('There is nothing to acknowledge.');
      const no = mayAcknowledge(one.acknowledged, work.actor.id);
      if (no !== null) throw new Refusal(no);
      const row = await work.insert(RollbackAcknowledgmentRow, { id: newId(), rollbackId: id, accountId: work.actor.id, at: work.now });
      work.record('ledger.rollback.acknowledged', { items: [id, row.id], detail: { nth: one.acknowledged.length + 1 } });
      return one.acknowledged.length + 1;
    });
    await this.declared.run({ withAnchor: true });
    return count;
  }
}
