import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { routingOf, type CaseRouting } from '../store/routing-reads.js';
import { TrackReads, type TrackState } from '../store/track-reads.js';
export type { CaseRouting, TrackState };

/** That there is a track beside a case, and where it stands: all that somebody who reads the case may know of it. */
@Injectable()
export class CaseTracks {
  constructor(private readonly tracks: TrackReads) {}

  async beside(key: CaseKey): Promise<TrackState[]> {
    return (await this.routing(key)).tracks;
  }

  /** The same, with whether the case is routed to the suicide protocol as it stands, since it was last reopened. */
  routing(key: CaseKey): Promise<CaseRouting> {
    return key.once('tracks', () => routingOf(this.tracks.ask, key.caseId));
  }

  /** The track that a routed report began; null where there is none. */
  ofReport(report: Id): Promise<Id | null> {
    return this.tracks.ofReport(report);
  }

  /** The same where this account has a place in it now: what may be linked for them. */
  ofReportFor(report: Id, member: Id): Promise<Id | null> {
    return this.tracks.ofReportFor(report, member);
  }
}
