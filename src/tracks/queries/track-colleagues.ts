import { Injectable } from '@nestjs/common';
import { capabilities } from '../../access/index.js';
import type { CaseKey } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { colleaguesAt, type Colleague } from '../store/track-leads.js';
import { keptOut, TrackReads } from '../store/track-reads.js';
export type { Colleague };

/** The roles whose people may be named for a track. */
export const trackRoles = Object.keys(capabilities['track.read'].reach) as Role[];

/** Who can be named for a track at a school: counselors and psychologists there, without whom a conflict keeps out. */
@Injectable()
export class TrackColleagues {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock) {}

  async at(school: Id, about: { subject: Id | null; caseId: Id | null }): Promise<Colleague[]> {
    const [all, out] = await Promise.all([colleaguesAt(this.tracks.ask, trackRoles, school, this.clock.now()), keptOut(this.tracks.ask, about)]);
    return all.filter(({ account }) => !out.includes(account));
  }

  besides(key: CaseKey): Promise<Colleague[]> {
    return this.at(key.facts.school, { subject: key.facts.subject, caseId: key.caseId });
  }
}
