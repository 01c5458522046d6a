import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TrainingStanding } from '../../training/index.js';
import type { CaseKey } from './case-door.js';
import { CaseOverview } from './case-overview.js';

/** Whether the viewer's training lets them sign in a case, for the discipline that the team knows them by. */
@Injectable()
export class SignerTraining {
  constructor(private readonly overview: CaseOverview, private readonly training: TrainingStanding, private readonly clock: Clock) {}

  /** The sentence that stands where the signature would: what lapsed, when, and whom to ask. Null for who may sign, and for who is not on the team. */
  async lapse(key: CaseKey): Promise<string | null> {
    const now = this.clock.now();
    const place = (await this.overview.members(key)).find(({ account, from, until }) => account === key.viewer.account && from <= now && (until === null || until > now));
    return place === undefined ? null : this.training.refusal(place, key.facts, now);
  }
}
