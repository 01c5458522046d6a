import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { dayIn, timeIn } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { TrackKey } from '../queries/track-door.js';
import { TrackEntryRow, TrackRow } from '../store/track.entity.js';
import { trackFacts } from '../store/track-reads.js';

/** Ends a track, with a reason that its members read. Others learn the day. Throws `Refusal` for one that has ended. */
@Injectable()
export class EndTrack {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: TrackKey, reason: string): Promise<void> {
    if (key.verb !== 'track.lead') throw new Error('only the lead ends a track');
    if (reason.trim() === '') throw new Refusal('Write why it ends, and who goes on from here.', 'reason');
    const { zone } = key.facts;
    return this.unitOfWork.run(key, async (work) => {
      const facts = (await trackFacts(work.read, key.trackId))!;
      if (facts.ended !== null) throw new Refusal('This track has ended already.');
      const { id } = await work.insert(TrackEntryRow, {
        id: newId(), trackId: key.trackId, kind: 'ending', body: reason, dueOn: null, correctsId: null, happenedPrecision: 'exact', happenedDate: dayIn(zone, work.now), happenedTime: timeIn(zone, work.now), happenedZone: zone,
        recordClass: 'health', enteredBy: work.actor.id, enteredAt: work.now,
      });
      // The text stands under no case: whoever reads the history of the case learns the day and nothing else.
      work.record('track.entry.added', { case: null, items: [key.trackId, id] });
      await work.revise(TrackRow, key.trackId, facts.version, { endedAt: work.now, endedBy: work.actor.id });
      await work.announce('track.ended', key.trackId, facts.caseId);
      work.record('track.ended', { case: facts.caseId, items: [key.trackId] });
    });
  }
}
