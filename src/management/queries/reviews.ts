import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { CaseOverview, type CaseKey } from '../../cases/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { unknownPerson } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { reviewDueOn, reviewLateBy, type Review } from '../rules/reviews.js';
import { ReviewReads } from '../store/review-reads.js';
import { ReviewCadence, type CadenceFacts } from './review-cadence.js';

export interface ReviewStanding extends CadenceFacts {
  /** The last held first. */
  held: Review[];
  /** The last day on which the next review is in time; null for a closed case. */
  dueOn: LocalDate | null;
  lateBy: number;
  today: LocalDate;
}

/** The reviews of a case, and by when the next one is due. */
@Injectable()
export class Reviews {
  constructor(
    private readonly reviews: ReviewReads, private readonly cadence: ReviewCadence, private readonly overview: CaseOverview, private readonly accounts: AccountDirectory, private readonly clock: Clock,
  ) {}

  async of(key: CaseKey): Promise<ReviewStanding> {
    const [stored, facts, { opened_at }] = await Promise.all([this.reviews.ofCase(key.caseId), this.cadence.of(key), this.overview.head(key)]);
    const names = stored.length === 0 ? new Map<string, string>() : await this.accounts.names(stored.flatMap(({ members }) => members));
    const held = stored.map((review) => ({ ...review, members: review.members.map((id) => ({ id, name: names.get(id) ?? unknownPerson })) }));
    const today = dayIn(key.facts.zone, this.clock.now());
    const dueOn = key.facts.closed ? null : reviewDueOn({ besides: facts.besides, days: facts.days, levelSetOn: facts.levelSetOn, reopenedOn: facts.reopenedOn, openedOn: dayIn(key.facts.zone, opened_at), last: stored[0] ?? null });
    return { ...facts, held, dueOn, lateBy: dueOn === null ? 0 : reviewLateBy(dueOn, today), today };
  }
}
