import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import { leaderless, possibleLeads } from '../store/leaderless-tracks.js';
import { TrackMemberRow } from '../store/track.entity.js';
import { trackFacts } from '../store/track-reads.js';
import { joined, leads } from './name-track-member.js';

/**
 * Gives a track whose lead cannot open it to somebody who can: a counselor or psychologist of the district, of another school where nobody else is there. Whoever led it is released.
 * Whoever gives it reads nothing of it. Throws `Refusal` for a track that its lead can open, and for whom a conflict keeps out of it.
 */
@Injectable()
export class GiveTrackLead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(acting: Acting, track: Id, to: Id): Promise<void> {
    return this.unitOfWork.run(acting, async (work) => {
      if (!(await leaderless(work.read, trackRoles, work.now)).some(({ id, givers }) => id === track && givers.includes(work.actor.id))) throw new Refusal('This track has a lead who can open it by now. Choose another.', 'track');
      const facts = (await trackFacts(work.read, track))!;
      if (!(await possibleLeads(work.read, trackRoles, work.now)).some(({ account }) => account === to)) throw new Refusal('Choose a counselor or a psychologist of the list.', 'lead');
      if (facts.exclusions.includes(to)) throw new Refusal('A conflict of interest keeps them out of this track. Choose somebody else.', 'lead');
      const now = facts.members.filter(({ until }) => until === null || until > work.now);
      if (!now.some(({ account }) => account === to)) await joined(work, track, to);
      await leads(work, facts, to);
      const before = now.find(({ account }) => account === facts.lead);
      if (before === undefined || facts.lead === to) return;
      await work.revise(TrackMemberRow, before.id, before.version, { memberUntil: work.now });
      work.record('track.member.released', { case: null, items: [track, before.id, facts.lead] });
    });
  }
}
