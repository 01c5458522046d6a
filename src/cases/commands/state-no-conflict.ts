import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { ConflictStatementRow } from '../store/conflict.entity.js';

/** Keeps somebody's own word that they have no conflict of interest in a case. */
@Injectable()
export class StateNoConflict {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const { id } = await work.insert(ConflictStatementRow, { id: newId(), caseId: key.caseId, accountId: work.actor.id, statedAt: work.now });
      work.record('case.conflict.none-stated', { items: [id] });
      return id;
    });
  }
}
