import { Injectable } from '@nestjs/common';
import { CaseOverview, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Problem } from '../../platform/web/index.js';
import { problemsWithDays, type InterventionTerms } from '../rules/interventions.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { InterventionRow } from '../store/intervention.entity.js';

export interface NewIntervention extends InterventionTerms { code: string | null; state: 'planned' | 'active' }

/** Adds an intervention to the plan. Says what is wrong with its days or owner instead of saving. */
@Injectable()
export class AddIntervention {
  constructor(private readonly unitOfWork: UnitOfWork, readonly overview: CaseOverview, readonly owners: PossibleOwners, readonly clock: Clock) {}

  async run(key: CaseKey, { code, state, ...terms }: NewIntervention): Promise<{ id: Id } | { problems: Problem[] }> {
    const problems = await problemsWithTerms(key, terms, this);
    if (state === 'active' && terms.startsOn === null) problems.push({ field: 'startsOn', text: 'Enter the day it began' });
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run(key, async (work) => {
      const { id } = await work.insert(InterventionRow, {
        id: newId(), caseId: key.caseId, libraryCode: code, what: terms.what, goal: terms.goal, details: terms.details, ownerId: terms.owner, startsOn: terms.startsOn, rhythm: terms.rhythm,
        reviewOn: terms.reviewOn, state, endReason: null, outcome: null, changedBy: work.actor.id, changedAt: work.now, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now, version: 1,
      });
      await touchCase(work, key.caseId);
      work.record('intervention.added', { items: [id], detail: { state } });
      return { id };
    });
  }
}

/** The days against the case's own, and the owner against the people who work at its school and may own. */
export async function problemsWithTerms(key: CaseKey, terms: InterventionTerms, { overview, owners, clock }: { overview: CaseOverview; owners: PossibleOwners; clock: Clock }): Promise<Problem[]> {
  const { opened_at } = await overview.head(key);
  const problems = problemsWithDays(terms, dayIn(key.facts.zone, opened_at), dayIn(key.facts.zone, clock.now()));
  if (terms.owner !== null && !(await owners.includes(key, terms.owner))) {
    problems.push({ field: 'owner', text: 'Choose somebody who works at this school now' });
  }
  return problems;
}
