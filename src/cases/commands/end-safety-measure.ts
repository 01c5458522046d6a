import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { touchCase } from '../store/case-changes.js';
import { InterimMeasureRow } from '../store/safety.entity.js';

export interface MeasureEnding { id: Id; version: number; reason: string }

/** Ends an interim measure with its reason. Gives null, with nothing saved, when somebody changed it first; throws `Refusal` for a measure of another case. */
@Injectable()
export class EndSafetyMeasure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, { id, version, reason }: MeasureEnding): Promise<Id | null> {
    return this.unitOfWork.run(key, async (work) => {
      const here = await work.read('SELECT id FROM interim_measure WHERE id = ? AND case_id = ?', [id, key.caseId]);
      if (here.length === 0) throw new Refusal('That measure is not in this case.');
      await work.revise(InterimMeasureRow, id, version, { state: 'ended', endReason: reason, endedBy: work.actor.id, endedAt: work.now });
      await touchCase(work, key.caseId);
      work.record('case.measure.ended', { items: [id] });
      return id;
    }).catch((failure: unknown) => {
      if (failure instanceof Stale) return null;
      throw failure;
    });
  }
}
