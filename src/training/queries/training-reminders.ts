import { Injectable } from '@nestjs/common';
import { SchoolDirectory } from '../../directory/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear, fromToday } from '../../platform/web/index.js';
import { standing, type Asked } from '../rules/standing.js';
import { endless } from '../rules/validity.js';
import { StandingReads } from '../store/standing-reads.js';
import { trainingPaths } from '../training.endpoints.js';
import { TrainingRegister } from './training-register.js';

/** A line for the page of what waits for somebody. */
export interface Reminder { title: string; text: string; href: string; urgent: boolean }

/** What training asks of one person: their own that lapsed or ends soon, and records of others that wait for them. */
@Injectable()
export class TrainingReminders {
  constructor(private readonly standings: StandingReads, private readonly register: TrainingRegister, private readonly directory: SchoolDirectory, private readonly clock: Clock) {}

  async of(viewer: Viewer): Promise<Reminder[]> {
    const [{ requirements, renewals, held }, waiting, district] = await Promise.all([this.standings.facts([viewer.account]), this.register.waiting(viewer), this.directory.district()]);
    const today = dayIn(district?.zone ?? 'UTC', this.clock.now());
    const asked = standing(requirements, viewer.seats.map(({ discipline }) => discipline), renewals, held.get(viewer.account) ?? [], today);
    const own = asked.filter(({ state, requiredFrom }) => state === 'lapsed' || state === 'soon' || (state === 'due' && requiredFrom <= today)).map((one) => reminder(one, (until) => fromToday(until, today).toLowerCase()));
    const others = waiting.length === 0 ? [] : [{
      title: waiting.length === 1 ? 'A training record waits for a second person' : `${waiting.length} training records wait for a second person`,
      text: 'Somebody entered a course they completed. It counts when you have confirmed it.', href: trainingPaths.own, urgent: false,
    }];
    return [...own, ...others];
  }
}

function reminder({ name, until, state, bindsFrom }: Asked, away: (until: Asked['bindsFrom']) => string): Reminder {
  const href = trainingPaths.own;
  if (state === 'lapsed' && until === null) return { title: `Your training is missing: ${name}`, text: `Required since ${dayWithYear(bindsFrom)}. You can read your cases, but you do not count and cannot sign.`, href, urgent: true };
  if (state === 'lapsed') return { title: `Your training has expired: ${name}`, text: `It was valid through ${dayWithYear(until!)}. You can read your cases, but you do not count and cannot sign.`, href, urgent: true };
  if (state === 'due') return { title: `Training required: ${name}`, text: `From ${dayWithYear(bindsFrom)} on you do not count without it and cannot sign.`, href, urgent: false };
  return { title: `Your training ends soon: ${name}`, text: until === endless ? '' : `Valid through ${dayWithYear(until!)} (${away(until!)}). Renew it before, so that you go on counting.`, href, urgent: true };
}
