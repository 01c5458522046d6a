import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, type Ask } from '../../platform/database/index.js';
import { routedSince } from '../rules/routing.js';
import { tracksBeside, type TrackState } from './track-reads.js';

export interface RelianceLine { id: Id; track_id: Id; reason: string; by: string; by_id: Id; entered_at: Instant }

/** How a case stands with the suicide protocol: `routed` as `routedSince` says, `reopened` the last time that new information opened the case again. */
export interface CaseRouting { tracks: TrackState[]; relied: RelianceLine[]; reopened: Instant | null; routed: { at: Instant; by: Id } | null }

export async function routingOf(ask: Ask, caseId: Id): Promise<CaseRouting> {
  // One after the other: a unit of work has one connection.
  const tracks = await tracksBeside(ask, caseId);
  const reasons = await ask<RelianceLine>('SELECT x.id, x.track_id, x.reason, a.name AS "by", x.entered_by AS by_id, x.entered_at FROM track_reliance x JOIN account a ON a.id = x.entered_by WHERE x.case_id = ? ORDER BY x.entered_at DESC, x.id', [caseId]);
  const [last] = await ask<{ at: Instant | null }>("SELECT max(entered_at) AS at FROM new_information WHERE case_id = ? AND decision = 'reopened'", [caseId]);
  const relied = reasons.map((line) => ({ ...line, reason: narrative.from(line.reason) }));
  const reopened = last?.at ?? null;
  return { tracks, relied, reopened, routed: routedSince(tracks, relied.map(({ entered_at: at, by_id: by }) => ({ at, by })), reopened) };
}
