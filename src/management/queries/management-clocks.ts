import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockSources, type CaseKey, type ClockSource, type MetClock, type NeededClock } from '../../cases/index.js';
import type { Instant } from '../../kernel/instant.js';
import { attemptClock, noticeClock, reviewClock } from '../rules/clocks.js';
import { CaseNotices } from './case-notices.js';
import { Reviews } from './reviews.js';

/** Which clocks notices and reviews run by: each required notice that is open, and the next review. */
@Injectable()
export class ManagementClocks implements ClockSource, OnModuleInit {
  constructor(private readonly notices: CaseNotices, private readonly reviews: Reviews, private readonly sources: ClockSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async clocksOf(key: CaseKey, changedAt: Instant): Promise<{ needed: NeededClock[]; met: MetClock[] }> {
    const [{ notices }, { dueOn, source, level }] = await Promise.all([this.notices.read(key), this.reviews.of(key)]);
    const needed = notices.filter(({ required, settled }) => required && !settled).map(({ slot, name, source: from, time }) => noticeClock({ slot, name, source: from }, changedAt, slot.recipient === 'guardian-of-subject' ? null : time));
    const tries = notices.filter(({ slot, required, time }) => slot.recipient === 'guardian-of-subject' && required && time !== null)
      .map((notice) => attemptClock(notice, changedAt, notice.time!, notice.counted.filter(({ corrected_by }) => corrected_by === null).map(({ entered_at: at, author_id: by }) => ({ at, by }))));
    const review = dueOn === null ? [] : [reviewClock({ dueOn, level, source }, changedAt)];
    const met = notices.flatMap(({ slot, settledBy }): MetClock[] => (settledBy === null ? [] : [{ kind: 'notice', about: slot.key, ...settledBy }]));
    return { needed: [...needed, ...review, ...tries.flatMap((one) => one.needed)], met: [...met, ...tries.flatMap((one) => one.met)] };
  }
}
