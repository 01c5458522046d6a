import { Injectable } from '@nestjs/common';
import { CaseOverview, type CaseKey, type MemberLine } from '../../cases/index.js';
import { Clock } from '../../platform/clock/index.js';

/** Who is on the team of a case now, with the discipline that each would sign for. */
@Injectable()
export class DeterminationTeam {
  constructor(private readonly overview: CaseOverview, private readonly clock: Clock) {}

  async now(key: CaseKey): Promise<MemberLine[]> {
    const now = this.clock.now();
    return (await this.overview.members(key)).filter(({ from, until }) => from <= now && (until === null || until > now));
  }
}
