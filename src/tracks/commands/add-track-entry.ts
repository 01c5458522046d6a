import { Injectable } from '@nestjs/common';
import type { Happened } from '../../kernel/happened.js';
import { newId, type Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import { Stale } from '../../kernel/stale.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { TrackKey } from '../queries/track-door.js';
import { entryProblems, type WrittenKind } from '../rules/tracks.js';
import { TrackEntryRow } from '../store/track.entity.js';
import { trackFacts } from '../store/track-reads.js';

/** `dueOn` is '' but for a next step. */
export interface NewEntry { kind: WrittenKind; body: string; dueOn: string; happened: Happened }

/** Appends an entry to a track, or a correction of one. Throws `Refusal` for one that lacks something or a track that ended, `Stale` for an entry corrected already. */
@Injectable()
export class AddTrackEntry {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: TrackKey, { kind, body, dueOn, happened }: NewEntry, corrects: Id | null = null): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      if ((await trackFacts(work.read, key.trackId))!.ended !== null) throw new Refusal('This track has ended, so nothing can be added to it.');
      const [problem] = entryProblems({ kind, body, dueOn }, dayIn(key.facts.zone, work.now));
      if (problem !== undefined) throw new Refusal(`${problem.text}.`, problem.field);
      if (corrects !== null) {
        const [row] = await work.read<{ later: Id | null }>('SELECT later.id AS later FROM track_entry x LEFT JOIN track_entry later ON later.corrects_id = x.id WHERE x.id = ? AND x.track_id = ?', [corrects, key.trackId]);
        if (row === undefined) throw new Refusal('That is not in this track.');
        if (row.later !== null) throw new Stale('track_entry', corrects);
      }
      const { id } = await work.insert(TrackEntryRow, {
        id: newId(), trackId: key.trackId, kind, body, dueOn: kind === 'next-step' ? dueOn : null, correctsId: corrects, happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time,
        happenedZone: happened.zone, recordClass: 'health', enteredBy: work.actor.id, enteredAt: work.now,
      });
      work.record(corrects === null ? 'track.entry.added' : 'track.entry.corrected', { items: corrects === null ? [key.trackId, id] : [key.trackId, id, corrects] });
      return id;
    });
  }
}
