import { createHash } from 'node:crypto';
import type { Discipline } from '../../kernel/disciplines.js';
import { newId, type Id } from '../../kernel/ids.js';
import { narrative, type Work } from '../../platform/database/index.js';
import { closureText, type ClosureSigner } from '../rules/closing.js';
import { CaseRow } from './case.entity.js';
import { ClosureSignatureRow } from './closure.entity.js';

export interface CaseState { closed: boolean; waiting: Id | null; last: Id | null; version: number }
export interface ClosureNow { id: Id; version: number; text: string; signers: ClosureSigner[] }

/** Whether a case is closed, which closing waits for signatures, and which one it is closed by: as this unit sees it. */
export async function caseStateIn(work: Work, caseId: Id): Promise<CaseState> {
  const [row] = await work.read<{ is_open: 0 | 1; version: number }>('SELECT is_open, version FROM case_file WHERE id = ?', [caseId]);
  const closures = await work.read<{ id: Id; closed_at: string | null }>('SELECT id, closed_at FROM closure WHERE case_id = ? AND withdrawn_at IS NULL ORDER BY closed_at', [caseId]);
  return { closed: row!.is_open === 0, version: row!.version, waiting: closures.find(({ closed_at }) => closed_at === null)?.id ?? null, last: closures.filter(({ closed_at }) => closed_at !== null).at(-1)?.id ?? null };
}

/** The closing that waits for signatures; null when it is not in this case, was withdrawn, or is complete. */
export async function waitingClosureIn(work: Work, caseId: Id, id: Id): Promise<ClosureNow | null> {
  const [row] = await work.read<{ version: number; reason: string; achieved: string; if_returns: string; told: string }>(
    'SELECT version, reason, achieved, if_returns, told FROM closure WHERE id = ? AND case_id = ? AND closed_at IS NULL AND withdrawn_at IS NULL', [id, caseId]);
  if (row === undefined) return null;
  const signers = await work.read<ClosureSigner>('SELECT account_id AS account, discipline FROM closure_signature WHERE closure_id = ? ORDER BY signed_at', [id]);
  const [reason, achieved, ifReturns, told] = [row.reason, row.achieved, row.if_returns, row.told].map((text) => narrative.from(text)) as [string, string, string, string];
  return { id, version: row.version, text: closureText({ caseId, reason, achieved, ifReturns, told }), signers };
}

/** The discipline for which somebody sits on the team now; null when they do not. */
export async function disciplineOnTeam(work: Work, caseId: Id, account: Id): Promise<Discipline | null> {
  const [row] = await work.read<{ discipline: Discipline }>(
    'SELECT discipline FROM team_member WHERE case_id = ? AND account_id = ? AND member_from <= ? AND (member_until IS NULL OR member_until > ?) ORDER BY member_from', [caseId, account, work.now, work.now]);
  return row?.discipline ?? null;
}

export async function signClosure(work: Work, closureId: Id, text: string, discipline: Discipline): Promise<Id> {
  const { id } = await work.insert(ClosureSignatureRow, {
    id: newId(), closureId, accountId: work.actor.id, discipline, textSha256: createHash('sha256').update(text).digest('hex'), signedAt: work.now,
  });
  return id;
}

/** Opens or closes a case's file. */
export async function setOpen(work: Work, caseId: Id, version: number, isOpen: 0 | 1): Promise<void> {
  await work.revise(CaseRow, caseId, version, { isOpen, updatedAt: work.now });
}
