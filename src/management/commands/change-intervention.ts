import { Injectable } from '@nestjs/common';
import { CaseOverview, touchCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import type { InterventionTerms } from '../rules/interventions.js';
import { InterventionRow } from '../store/intervention.entity.js';
import { itemWithin } from '../store/intervention-reads.js';
import { problemsWithTerms } from './add-intervention.js';

export type ChangedIntervention = { id: Id } | { problems: Problem[] } | { stale: true };

/** Changes what was agreed about an intervention, in place. `stale` when somebody saved first. Throws `Refusal` for one that has ended. */
@Injectable()
export class ChangeIntervention {
  constructor(private readonly unitOfWork: UnitOfWork, readonly overview: CaseOverview, readonly owners: PossibleOwners, readonly clock: Clock) {}

  async run(key: CaseKey, id: Id, version: number, terms: InterventionTerms): Promise<ChangedIntervention> {
    const problems = await problemsWithTerms(key, terms, this);
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run<ChangedIntervention>(key, async (work) => {
      const before = await itemWithin(work, key.caseId, id);
      if (before === null) throw new Refusal('That intervention is not in this case.');
      await work.revise(InterventionRow, id, version, {
        what: terms.what, goal: terms.goal, details: terms.details, ownerId: terms.owner, startsOn: terms.startsOn, rhythm: terms.rhythm, reviewOn: terms.reviewOn, changedBy: work.actor.id, changedAt: work.now,
      });
      if (before.state === 'ended') throw new Refusal('This intervention has ended and stays as it was. Add a new one to the plan.');
      await touchCase(work, key.caseId);
      work.record('intervention.changed', { items: [id] });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof Stale) return { stale: true };
      throw cause;
    });
  }
}
