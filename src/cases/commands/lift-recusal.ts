import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { mayLift } from '../rules/recusal.js';
import { RecusalRow } from '../store/conflict.entity.js';

/** Lifts a recusal for the district. It opens nothing by itself: a place on the team is given anew. Throws `Refusal` when the rule says no. */
@Injectable()
export class LiftRecusal {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, recusal: Id, because: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const [row] = await work.read<{ account: Id; lifted_at: string | null; version: number }>('SELECT account_id AS account, lifted_at, version FROM recusal WHERE id = ? AND case_id = ?', [recusal, key.caseId]);
      const verdict = mayLift(row === undefined ? null : { account: row.account, lifted: row.lifted_at !== null }, work.actor.id);
      if (!verdict.ok || row === undefined) throw new Refusal(verdict.ok ? '' : verdict.why);
      await work.revise(RecusalRow, recusal, row.version, { liftedBy: work.actor.id, liftedAt: work.now, liftedBecause: because });
      work.record('case.recusal.lifted', { items: [recusal, row.account] });
      return recusal;
    });
  }
}
