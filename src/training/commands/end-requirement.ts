import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { TrainingRequirementRow } from '../store/requirement.entity.js';
import { holdsIn } from '../store/training-state.js';

/** Ends a requirement from this moment on; what is recorded stays. Throws `Refusal` for one that has ended already, or is not there. */
@Injectable()
export class EndRequirement {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, id: Id, version: number): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      if (!await holdsIn(work, id)) throw new Refusal('This requirement has ended already.');
      await work.revise(TrainingRequirementRow, id, version, { endedBy: work.actor.id, endedAt: work.now });
      work.record('training.requirement.ended', { items: [id] });
    });
  }
}
