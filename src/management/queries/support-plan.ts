import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import { addSchoolDays, SchoolDirectory } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { brokenPromises, type BrokenPromise, type Delivery } from '../rules/deliveries.js';
import type { Intervention } from '../rules/interventions.js';
import { editionOf, planGaps, planStanding, type PlanApproval, type PlanGap } from '../rules/plan.js';
import { InterventionReads } from '../store/intervention-reads.js';
import { PlanReads, type PlanLine } from '../store/plan-reads.js';
export type { PlanLine };

export interface PlanItem extends Intervention {
  broken: BrokenPromise[];
  /** Changed or added after the newest approval. */
  changedSince: boolean;
}

export interface WholePlan {
  words: PlanLine | null;
  items: PlanItem[];
  /** Newest first. */
  approvals: PlanApproval[];
  standing: 'never-approved' | 'changed' | 'approved';
  wordsChangedSince: boolean;
  /** What an approval must name. */
  edition: number;
  gaps: PlanGap[];
  today: LocalDate;
}

/** A case's plan with its interventions, its approvals, and every promise that is not being kept. */
@Injectable()
export class SupportPlan {
  constructor(private readonly plans: PlanReads, private readonly interventions: InterventionReads, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  async of(key: CaseKey): Promise<WholePlan> {
    const [words, items, approvals, calendars] = await Promise.all([
      this.plans.words(key.caseId), this.interventions.ofCase(key.caseId), this.plans.approvals(key.caseId), key.once('calendars', () => this.directory.calendars(key.facts.school)),
    ]);
    const today = dayIn(key.facts.zone, this.clock.now());
    const edition = editionOf(words?.version ?? 0, items);
    const approval = approvals[0] ?? null;
    const standing = planStanding(edition, approval);
    const since = standing === 'changed' ? approval!.at : null;
    return {
      words, approvals, edition, standing, today, gaps: planGaps(words, items),
      wordsChangedSince: since !== null && words !== null && words.changedAt > since,
      items: items.map((item) => ({
        ...item, broken: brokenPromises(item, today, (date) => addSchoolDays(calendars, date, 1).date), changedSince: since !== null && item.changedAt > since,
      })),
    };
  }

  /** One intervention of this case; null for one of another. */
  item(key: CaseKey, id: Id): Promise<Intervention | null> {
    return this.interventions.one(key.caseId, id);
  }

  /** The log of one intervention, what happened last on top. */
  log(key: CaseKey, intervention: Id): Promise<Delivery[]> {
    return this.interventions.log(key.caseId, intervention);
  }

  /** The newest lines of the whole case's log, last entered first. */
  deliveries(key: CaseKey, limit: number): Promise<Delivery[]> {
    return this.interventions.logOfCase(key.caseId, limit);
  }

  /** Only the words, for the form that writes them. */
  words(key: CaseKey): Promise<PlanLine | null> {
    return this.plans.words(key.caseId);
  }
}
