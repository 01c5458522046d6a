import { Injectable } from '@nestjs/common';
import { CaseOverview, EndClock, StartClock, touchCase, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Problem } from '../../platform/web/index.js';
import { ReviewCadence } from '../queries/review-cadence.js';
import { reviewClock } from '../rules/clocks.js';
import { problemsWithReview, reviewDueOn, type ReviewDecision } from '../rules/reviews.js';
import { ReviewRow } from '../store/review.entity.js';

export interface NewReview { heldOn: LocalDate; members: Id[]; others: string; whatChanged: string; decision: ReviewDecision; reason: string; nextOn: LocalDate }

/** Records a review of the case; the clock of this one ends and that of the next begins. Says what is wrong with its days or people instead of saving. */
@Injectable()
export class RecordReview {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly overview: CaseOverview, private readonly cadence: ReviewCadence, private readonly clock: Clock,
    private readonly startClock: StartClock, private readonly endClock: EndClock,
  ) {}

  async run(key: CaseKey, { heldOn, members, others, whatChanged, decision, reason, nextOn }: NewReview): Promise<{ id: Id } | { problems: Problem[] }> {
    const [{ opened_at }, team, cadence] = await Promise.all([this.overview.head(key), this.overview.members(key), this.cadence.of(key)]);
    const { days, levelSetOn, reopenedOn, besides } = cadence;
    const problems = problemsWithReview({ heldOn, nextOn, members }, {
      openedOn: dayIn(key.facts.zone, opened_at), today: dayIn(key.facts.zone, this.clock.now()), days, team: team.map(({ account }) => account),
    });
    if (problems.length > 0) return { problems };
    const openedOn = dayIn(key.facts.zone, opened_at);
    const dueOn = reviewDueOn({ days, besides, openedOn, levelSetOn, reopenedOn, last: { heldOn, nextOn } });
    const [next] = await this.startClock.reckonAll(key.facts, [reviewClock({ ...cadence, dueOn }, this.clock.now())]);
    return this.unitOfWork.run(key, async (work) => {
      const later = await work.read('SELECT id FROM review WHERE case_id = ? AND held_on > ?', [key.caseId, heldOn]);
      const { id } = await work.insert(ReviewRow, {
        id: newId(), caseId: key.caseId, heldOn, members: JSON.stringify([...new Set(members)].sort()), others, whatChanged, decision, reason, nextOn,
        recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      if (later.length === 0) { // a review that is entered after a later one changes no deadline
        await this.endClock.met(work, key.caseId, 'review', next!.needed.about);
        await this.startClock.within(work, key.caseId, next!);
      }
      await touchCase(work, key.caseId);
      await work.announce('review.recorded', id);
      work.record('review.recorded', { items: [id], detail: { decision } });
      return { id };
    });
  }
}
