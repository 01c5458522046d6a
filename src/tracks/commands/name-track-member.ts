import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork, type Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import type { TrackKey } from '../queries/track-door.js';
import { mayJoin } from '../rules/tracks.js';
import { colleaguesAt } from '../store/track-leads.js';
import { TrackMemberRow, TrackRow } from '../store/track.entity.js';
import { trackFacts } from '../store/track-reads.js';

/** Names a member of a track, or gives the lead to a colleague, who becomes a member by it. Throws `Refusal` for whom the rule does not let. */
@Injectable()
export class NameTrackMember {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: TrackKey, colleague: Id, as: 'member' | 'lead'): Promise<void> {
    if (key.verb !== 'track.lead') throw new Error('only the lead names members');
    return this.unitOfWork.run(key, async (work) => {
      const facts = (await trackFacts(work.read, key.trackId))!;
      const able = (await colleaguesAt(work.read, trackRoles, facts.school, work.now)).map(({ account }) => account).filter((one) => !facts.exclusions.includes(one));
      const members = facts.members.filter(({ until }) => until === null || until > work.now).map(({ account }) => account);
      const verdict = mayJoin(colleague, { lead: facts.lead, ended: facts.ended !== null, members }, able, as);
      if (!verdict.ok) throw new Refusal(`${verdict.why.replace(/\.$/, '')}.`, verdict.field);
      const item = members.includes(colleague) ? null : await joined(work, key.trackId, colleague);
      if (as === 'member') work.record('track.member.named', { items: [key.trackId, item!, colleague] });
      else await leads(work, { id: key.trackId, version: facts.version, caseId: facts.caseId }, colleague);
    });
  }
}

export async function joined(work: Work, track: Id, colleague: Id): Promise<Id> {
  return (await work.insert(TrackMemberRow, { id: newId(), trackId: track, accountId: colleague, memberFrom: work.now, memberUntil: null, addedBy: work.actor.id, version: 1 })).id;
}

/** Who leads is what the team of the case may know, so the entry stands in the history of the case too. */
export async function leads(work: Work, { id, version, caseId }: { id: Id; version: number; caseId: Id | null }, colleague: Id): Promise<void> {
  await work.revise(TrackRow, id, version, { leadId: colleague });
  await work.announce('track.lead.changed', id, caseId);
  work.record('track.lead.changed', { case: caseId, items: [id, colleague] });
}
