import { Injectable } from '@nestjs/common';
import { holds } from '../../access/index.js';
import { dayIn } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Clock } from '../../platform/clock/index.js';
import { dayWithYear, shortDay } from '../../platform/web/index.js';
import { TrackReads, type TrackLine } from '../store/track-reads.js';
import { trackPaths } from '../tracks.endpoints.js';

export interface TrackDuty { title: string; text: string; href: string; urgent: boolean }

const most = 200;

/** The tracks that somebody is a named member of. */
@Injectable()
export class TrackDesk {
  constructor(private readonly tracks: TrackReads, private readonly clock: Clock) {}

  list(viewer: Viewer): Promise<TrackLine[]> {
    return this.tracks.of(viewer.account, this.clock.now(), false, most);
  }

  /** Those that run, each with the day of its next step; late ones are urgent. */
  async waitingFor(viewer: Viewer): Promise<TrackDuty[]> {
    if (!holds(viewer, 'track.list')) return [];
    const now = this.clock.now();
    return (await this.tracks.of(viewer.account, now, true, 25)).map(({ id, subject, school, zone, opened, due }) => {
      const late = due !== null && due < dayIn(zone, now);
      return {
        title: `Suicide protocol: ${subject ?? 'person not confirmed yet'}`, href: trackPaths.show(id), urgent: late,
        text: `${school} · opened ${dayWithYear(dayIn(zone, opened))}${due === null ? ' · no next step written' : ` · next step ${late ? 'was ' : ''}due ${shortDay(due)}`}`,
      };
    });
  }
}
