import type { Id } from '../../kernel/ids.js';
import { fine, refused, type Verdict } from '../../kernel/result.js';

/** Whether a case may be handed to another manager: a lead on its team, and never to oneself, since a manager reads more than other members. */
export function mayHandTo(to: Id, { by, manager, leads }: { by: Id; manager: Id; leads: readonly Id[] }): Verdict {
  if (to === manager) return refused('This colleague manages the case already.');
  if (to === by) return refused('Nobody makes themself the case manager. Ask a colleague on the team or the district coordinator.');
  return leads.includes(to) ? fine : refused('Choose somebody on the team who can lead it. Add them to the team first.');
}

export interface Sending { manager: Id; members: readonly Id[]; staying: readonly Id[] }

/** Whether a case may go to another school with this team: somebody there leads it, and only people of the old team stay on. */
export function maySend({ manager, members, staying }: Sending, { by, sameSchool, leads, team }: { by: Id; sameSchool: boolean; leads: readonly Id[]; team: readonly Id[] }): Verdict {
  if (sameSchool) return refused('The case is at this school already.');
  if (manager === by) return refused('Nobody makes themself the case manager. Choose a colleague of the other school.');
  if (!leads.includes(manager) || !members.includes(manager)) return refused('Choose a case manager who can lead a team at the other school.');
  return staying.every((one) => team.includes(one)) ? fine : refused('Only somebody on the team now can stay on it.');
}

/** Who of the old team leaves with the transfer. */
export function leaving(team: readonly Id[], { members, staying }: Sending): Id[] {
  return team.filter((one) => !members.includes(one) && !staying.includes(one));
}
