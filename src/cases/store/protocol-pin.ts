import { newId, type Id } from '../../kernel/ids.js';
import { narrative, type Ask, type Work } from '../../platform/database/index.js';
import type { Instant } from '../../kernel/instant.js';
import { CaseRow } from './case.entity.js';
import { ProtocolMoveRow } from './protocol-move.entity.js';

export interface ProtocolMoveLine { id: Id; from_sha256: string; to_sha256: string; reason: string; by: string; author_id: Id; entered_at: Instant }

/** The version that a case is pinned to as this unit sees it. */
export async function pinNow(work: Work, caseId: Id): Promise<string> {
  const [row] = await work.read<{ protocol_sha256: string }>('SELECT protocol_sha256 FROM case_file WHERE id = ?', [caseId]);
  return row!.protocol_sha256;
}

/** Pins a case to another version and keeps where it came from. Gives the id of the move; its caller records it. */
export async function movePin(work: Work, caseId: Id, { from, to, reason }: { from: string; to: string; reason: string }): Promise<Id> {
  const [row] = await work.read<{ version: number }>('SELECT version FROM case_file WHERE id = ?', [caseId]);
  await work.revise(CaseRow, caseId, row!.version, { protocolSha256: to, updatedAt: work.now });
  const { id } = await work.insert(ProtocolMoveRow, { id: newId(), caseId, fromSha256: from, toSha256: to, reason, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now });
  return id;
}

/** The moves of a case, oldest first. */
export async function movesOf(ask: Ask, caseId: Id): Promise<ProtocolMoveLine[]> {
  const rows = await ask<ProtocolMoveLine>(`
    SELECT x.id, x.from_sha256, x.to_sha256, x.reason, a.name AS "by", x.entered_by AS author_id, x.entered_at
    FROM protocol_move x JOIN account a ON a.id = x.entered_by WHERE x.case_id = ? ORDER BY x.entered_at, x.id`, [caseId]);
  return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
}
