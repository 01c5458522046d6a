import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Work } from '../../platform/database/index.js';
import { clockAfter, type ClockEvent, type ClockKind, type ClockState, type Ending } from '../rules/clocks.js';
import { ClockRow } from './clock.entity.js';

export interface ClockNow { id: Id; case_id: Id; kind: ClockKind; about: string; asked_due_at: Instant; due_at: Instant; hops: number; next_hop_at: Instant | null; ended_how: Ending | null; owner_id: Id | null; tell: string | null; version: number }

const columns = 'id, case_id, kind, about, asked_due_at, due_at, hops, next_hop_at, ended_how, owner_id, tell, version';

/** The clocks that run in a case, as this unit sees them. */
export function runningIn(work: Work, caseId: Id): Promise<ClockNow[]> {
  return work.read<ClockNow>(`SELECT ${columns} FROM clock WHERE case_id = ? AND ended_at IS NULL ORDER BY due_at, id`, [caseId]);
}

/** What somebody ended with a reason since the case was opened or opened again, as `kind about`: nobody asks for that a second time. */
export async function setAsideIn(work: Work, caseId: Id): Promise<Set<string>> {
  const rows = await work.read<{ kind: string; about: string }>(`
    SELECT kind, about FROM clock WHERE case_id = ? AND ended_how = 'not-needed'
      AND ended_at > coalesce((SELECT max(n.entered_at) FROM new_information n WHERE n.case_id = ? AND n.decision = 'reopened'), '')`, [caseId, caseId]);
  return new Set(rows.map(({ kind, about }) => `${kind} ${about}`));
}

export async function clockIn(work: Work, id: Id): Promise<ClockNow | null> {
  return (await work.read<ClockNow>(`SELECT ${columns} FROM clock WHERE id = ?`, [id]))[0] ?? null;
}

export const stateOf = (clock: ClockNow): ClockState => ({ dueAt: clock.due_at, hops: clock.hops, nextHopAt: clock.next_hop_at, ended: clock.ended_how });

/** Writes what the rule makes of an event, with what else is known of it. False where the event changes nothing. */
export async function apply(work: Work, clock: ClockNow, event: ClockEvent, more: Partial<Pick<ClockRow, 'why' | 'askedDueAt' | 'backupId' | 'endedBy' | 'endedBecause'>> & { endedAt?: Instant } = {}): Promise<boolean> {
  const before = stateOf(clock);
  const after = clockAfter(before, event);
  if (after === before) return false;
  const { endedAt = work.now, endedBy = work.actor.id, ...rest } = more;
  await work.revise(ClockRow, clock.id, clock.version, {
    ...rest, dueAt: after.dueAt, hops: after.hops, nextHopAt: after.nextHopAt, ...(after.ended === null ? {} : { endedHow: after.ended, endedAt, endedBy }),
  });
  return true;
}
