import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { problemsWithEnd, statesAfter, type EndReason, type InterventionState } from '../rules/interventions.js';
import { InterventionRow } from '../store/intervention.entity.js';
import { itemWithin } from '../store/intervention-reads.js';

export interface InterventionMove { version: number; state: InterventionState; endReason: EndReason | null; outcome: string }
export type MovedIntervention = { id: Id } | { problems: Problem[] } | { stale: true };

/**
 * Starts, pauses, resumes or ends an intervention; one that starts without a start day starts today. An end names its reason
 * and outcome. `stale` when somebody changed it first; throws `Refusal` for a move that the states do not allow.
 */
@Injectable()
export class MoveIntervention {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(key: CaseKey, id: Id, { version, state, endReason, outcome }: InterventionMove): Promise<MovedIntervention> {
    const problems = problemsWithEnd(state, endReason, outcome);
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run<MovedIntervention>(key, async (work) => {
      const before = await itemWithin(work, key.caseId, id);
      if (before === null) throw new Refusal('That intervention is not in this case.');
      const ended = state === 'ended';
      await work.revise(InterventionRow, id, version, {
        state, endReason: ended ? endReason : null, outcome: ended ? outcome : null, changedBy: work.actor.id, changedAt: work.now,
        ...(state === 'active' && before.starts_on === null ? { startsOn: dayIn(key.facts.zone, work.now) } : {}),
      });
      if (!statesAfter(before.state).includes(state)) throw new Refusal('That step is not possible from where this intervention stands.');
      await touchCase(work, key.caseId);
      work.record('intervention.moved', { items: [id], detail: { from: before.state, to: state, ...(ended ? { reason: endReason! } : {}) } });
      return { id };
    }).catch((cause: unknown) => {
      if (cause instanceof Stale) return { stale: true };
      throw cause;
    });
  }
}
