import { Injectable } from '@nestjs/common';
import { accessPaths, holds } from '../../access/index.js';
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

  /** Those that run, each with the day of its next step; late ones, and those whose lead cannot open them, are urgent. For whoever may give such a track to somebody else, and for IT where nobody may, that it is there. */
  async waitingFor(viewer: Viewer): Promise<TrackDuty[]> {
    const [gives, member, accounts] = (['track.lead.give', 'track.list', 'account.manage'] as const).map((verb) => holds(viewer, verb));
    const now = this.clock.now();
    const running = member ? await this.tracks.of(viewer.account, now, true, 25) : [];
    const lost = gives || accounts || running.length > 0 ? await this.without.all() : [];
    const loose = [
      ...lost.filter(({ givers }) => gives && givers.includes(viewer.account)).map(leaderlessDuty),
      ...lost.filter(({ givers }) => accounts && givers.length === 0).map(giverlessDuty),
    ];
    const mine = running.map(({ id, subject, school, zone, opened, lead, due }) => {
      const late = due !== null && due < dayIn(zone, now);
      const alone = lost.some((one) => one.id === id);
      return {
        title: `Suicide protocol: ${subject ?? 'person not confirmed yet'}`, href: trackPaths.show(id), urgent: late || alone,
        text: `${school} · opened ${dayWithYear(dayIn(zone, opened))}${due === null ? ' · no next step written' : ` · next step ${late ? 'was ' : ''}due ${shortDay(due)}`}${alone ? ` · ${lead} leads it and cannot open it any more. Go on with it; somebody else is to lead it` : ''}`,
      };
    });
    return [...loose, ...mine];
  }
}

const whyWords = { 'no-seat': 'has no seat for it any more', 'kept-out': 'is kept out by a conflict of interest' } as const;
const leadWords = ({ school, zone, opened, lead, why }: LeaderlessTrack): string => `${school} · opened ${dayWithYear(dayIn(zone, opened))} · ${lead} leads it and ${whyWords[why]}.`;

const leaderlessDuty = (track: LeaderlessTrack): TrackDuty => ({
  title: 'A suicide protocol track that nobody can open', href: trackPaths.withoutLead, urgent: true, text: `${leadWords(track)} Give it to somebody else.`,
});

/** An account question: whoever could give it a lead is kept out, so that somebody needs a seat. */
const giverlessDuty = (track: LeaderlessTrack): TrackDuty => ({
  title: 'A suicide protocol track that nobody can open, and nobody can give to somebody else', href: accessPaths.accounts, urgent: true,
  text: `${leadWords(track)} Every district coordinator and legal counsel is kept out of it, or has no seat. Give somebody else one of these seats today: the track stands on their My work then.`,
});
