import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { shortestReliance } from '../rules/routing.js';
import { routingOf } from '../store/routing-reads.js';
import { TrackRelianceRow } from '../store/track-reliance.entity.js';

/** Writes down why the track that ended before a case was reopened still serves, so that no other is opened. Throws `Refusal` where there is none, or the case is routed already. */
@Injectable()
export class RelyOnEndedTrack {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey, reason: string): Promise<Id> {
    if (reason.trim().length < shortestReliance) throw new Refusal(`Write why it still serves, in at least ${shortestReliance} characters.`, 'reason');
    return this.unitOfWork.run(key, async (work) => {
      const { tracks, reopened, routed } = await routingOf(work.read, key.caseId);
      const [last] = tracks;
      if (reopened === null || last === undefined) throw new Refusal('There is no track from before a reopening. Open one where it is needed.');
      if (routed !== null) throw new Refusal('The suicide protocol was taken up again already since the case was reopened.');
      const { id } = await work.insert(TrackRelianceRow, { id: newId(), caseId: key.caseId, trackId: last.id, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
      await touchCase(work, key.caseId);
      work.record('track.relied-on', { items: [id, last.id] });
      return id;
    });
  }
}
