import type { TextScope } from '../../cases/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { groundsOf, type GroundLine } from './determination-grounds.js';
import { determinationsOf, type DeterminationLine } from './determination-reads.js';

export interface PlaceLine { account: Id; name: string; discipline: Discipline }

/** `assessment` is the one that is not frozen; `last` the newest determination. */
export interface DeterminationState { assessment: Id | null; last: DeterminationLine | null; all: DeterminationLine[]; team: PlaceLine[]; grounds: GroundLine[] }

/** Who is on the team at the moment of a unit. */
const teamNow = (work: Work, caseId: Id): Promise<PlaceLine[]> => work.read(`
  SELECT m.account_id AS account, a.name, m.discipline FROM team_member m JOIN account a ON a.id = m.account_id
  WHERE m.case_id = ? AND m.member_from <= ? AND (m.member_until IS NULL OR m.member_until > ?) ORDER BY m.member_from, m.id`, [caseId, work.now, work.now]);

/** What a determination and its signatures are held to, as the unit that writes them sees it. */
export async function determinationState(work: Work, caseId: Id, scope: TextScope): Promise<DeterminationState> {
  const ask = work.read;
  const [assessment] = await work.read<{ id: Id }>('SELECT id FROM assessment WHERE case_id = ? AND frozen_at IS NULL ORDER BY ordinal DESC LIMIT 1', [caseId]);
  const determinations = await determinationsOf(ask, caseId);
  return { assessment: assessment?.id ?? null, last: determinations.at(-1) ?? null, all: determinations, team: await teamNow(work, caseId), grounds: await groundsOf(ask, caseId, scope) };
}
