import { Injectable } from '@nestjs/common';
import { holds } from '../../access/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear, shortDay } from '../../platform/web/index.js';
import { TrackReads, type TrackLine } from '../store/track-reads.js';
import { trackPaths } from '../tracks.endpoints.js';
import { TracksWithoutLead, type LeaderlessTrack } from './tracks-without-lead.js';

export interface TrackDuty { title: string; text: string; href: string; urgent: boolean }

const most = 200;

/** The tracks that somebody is a named member of. */
@Injectable()
export class TrackDesk {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock, private readonly without: TracksWithoutLead) {}

  list(viewer: Viewer): Promise<TrackLine[]> {
    return this.tracks.of(viewer.account, this.clock.now(), false, most);
  }

  /** Those that run, each with the day of its next step; late ones are urgent. For the district coordinator, those that nobody can open. */
  async waitingFor(viewer: Viewer): Promise<TrackDuty[]> {
    const loose = (await this.without.of(viewer)).map(leaderlessDuty);
    if (!holds(viewer, 'track.list')) return loose;
    const now = this.clock.now();
    const mine = (await this.tracks.of(viewer.account, now, true, 25)).map(({ id, subject, school, zone, opened, due }) => {
      const late = due !== null && due < dayIn(zone, now);
      return {
        title: `Suicide protocol: ${subject ?? 'person not confirmed yet'}`, href: trackPaths.show(id), urgent: late,
        text: `${school} · opened ${dayWithYear(dayIn(zone, opened))}${due === null ? ' · no next step written' : ` · next step ${late ? 'was ' : ''}due ${shortDay(due)}`}`,
      };
    });
    return [...loose, ...mine];
  }
}

const leaderlessDuty = ({ school, zone, opened, lead, why }: LeaderlessTrack): TrackDuty => ({
  title: 'A suicide protocol track that nobody can open', href: trackPaths.withoutLead, urgent: true,
  text: `${school} · opened ${dayWithYear(dayIn(zone, opened))} · ${lead} leads it and ${why === 'no-seat' ? 'has no seat for it any more' : 'is kept out by a conflict of interest'}. Give it to somebody else.`,
});
