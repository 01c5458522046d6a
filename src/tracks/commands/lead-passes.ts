import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { trackRoles } from '../queries/track-colleagues.js';
import { colleaguesAt } from '../store/track-leads.js';
import { TrackMemberRow } from '../store/track.entity.js';
import type { TrackFacts } from '../store/track-reads.js';
import { joined, leads } from './name-track-member.js';

/**
 * Gives a track to a counselor or psychologist of `school` inside another act, which is recorded before. Whoever led it stays a member,
 * unless a conflict keeps them out of it: then they are released. Throws `Refusal`, beside `field`, for whom nothing lets lead.
 */
export async function leadPasses(work: Work, facts: TrackFacts, to: Id, school: Id, field: string): Promise<void> {
  const able = await colleaguesAt(work.read, trackRoles, school, work.now);
  if (facts.exclusions.includes(to) || !able.some(({ account }) => account === to)) throw new Refusal('Choose a counselor or a psychologist of the list.', field);
  const now = facts.members.filter(({ until }) => until === null);
  if (!now.some(({ account }) => account === to)) await joined(work, facts.id, to);
  await leads(work, facts, to);
  const before = now.find(({ account }) => account === facts.lead);
  if (before === undefined || !facts.exclusions.includes(facts.lead)) return;
  await work.revise(TrackMemberRow, before.id, before.version, { memberUntil: work.now });
  work.record('track.member.released', { case: null, items: [facts.id, before.id, facts.lead] });
}

/** Who could lead instead of somebody: another member first, then a colleague at the school of the track. Null where nobody can. */
export async function nextLead(work: Work, facts: TrackFacts, without: Id): Promise<Id | null> {
  const able = await ableBeside(work, facts, without);
  return able.find((one) => facts.members.some(({ account, until }) => account === one && until === null)) ?? able[0] ?? null;
}

export async function ableBeside(work: Work, facts: TrackFacts, without: Id): Promise<Id[]> {
  return (await colleaguesAt(work.read, trackRoles, facts.school, work.now)).map(({ account }) => account).filter((one) => one !== without && !facts.exclusions.includes(one));
}
