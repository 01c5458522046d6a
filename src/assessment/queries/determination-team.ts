import { Injectable } from '@nestjs/common';
import { CaseOverview, type CaseKey, type MemberLine } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { TrainingStanding } from '../../training/index.js';

/** Who is on the team of a case now, with the discipline that each would sign for. */
@Injectable()
export class DeterminationTeam {
  constructor(private readonly overview: CaseOverview, private readonly training: TrainingStanding, private readonly clock: Clock) {}

  async now(key: CaseKey): Promise<MemberLine[]> {
    const now = this.clock.now();
    return (await this.overview.members(key)).filter(({ from, until }) => from <= now && (until === null || until > now));
  }

  /** What lapsed of the training of those on the team, in words by account: they take part, but do not count and cannot sign. */
  async lapsed(key: CaseKey): Promise<ReadonlyMap<Id, string>> {
    return this.training.of(await this.now(key), key.facts.zone, this.clock.now());
  }
}
