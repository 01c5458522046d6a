import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { TrackKey } from '../queries/track-door.js';
import { mayRelease } from '../rules/tracks.js';
import { TrackMemberRow } from '../store/track.entity.js';
import { trackFacts } from '../store/track-reads.js';

/** Ends somebody's place in a track: from then on they find nothing of it. Throws `Refusal` for the lead, and for whom it has not. */
@Injectable()
export class ReleaseTrackMember {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: TrackKey, place: Id): Promise<void> {
    if (key.verb !== 'track.lead') throw new Error('only the lead releases members');
    return this.unitOfWork.run(key, async (work) => {
      const { lead, ended, members } = (await trackFacts(work.read, key.trackId))!;
      const now = members.filter(({ until }) => until === null);
      const one = now.find(({ id }) => id === place);
      const verdict = mayRelease(one?.account ?? '', { lead, ended: ended !== null, members: now.map(({ account }) => account) });
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.revise(TrackMemberRow, place, one!.version, { memberUntil: work.now });
      work.record('track.member.released', { items: [key.trackId, place, one!.account] });
    });
  }
}
