import { Injectable } from '@nestjs/common';
import { holds } from '../../access/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { leaderless, possibleLeads, type LeaderlessTrack, type PossibleLead } from '../store/leaderless-tracks.js';
import { TrackReads } from '../store/track-reads.js';
import { trackRoles } from './track-colleagues.js';
export type { LeaderlessTrack, PossibleLead };

/** The tracks that run with a lead who cannot open them, for whoever may give them another, and who could lead instead. */
@Injectable()
export class TracksWithoutLead {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock) {}

  async of(viewer: Viewer): Promise<LeaderlessTrack[]> {
    return holds(viewer, 'track.lead.give') ? (await this.all()).filter(({ givers }) => givers.includes(viewer.account)) : [];
  }

  all(): Promise<LeaderlessTrack[]> {
    return leaderless(this.tracks.ask, trackRoles, this.clock.now());
  }

  leads(): Promise<PossibleLead[]> {
    return possibleLeads(this.tracks.ask, trackRoles, this.clock.now());
  }
}
