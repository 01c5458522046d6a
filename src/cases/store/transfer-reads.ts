import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { Role } from '../../kernel/disciplines.js';

export interface TransferLine { id: Id; kind: 'manager' | 'school'; from_school: string; to_school: string; from_manager: string; to_manager: string; reason: string; by: string; by_id: Id; entered_at: Instant }

/** Who of these accounts holds a seat of one of the roles at a school or for the whole district at `now`. */
export async function seatedAt(ask: Ask, accounts: readonly Id[], roles: readonly Role[], school: Id, now: Instant): Promise<Id[]> {
  const rows = await ask<{ account: Id }>(`
    SELECT DISTINCT seat.account_id AS account FROM seat JOIN account a ON a.id = seat.account_id
    WHERE seat.account_id IN ${list(accounts.length)} AND seat.role IN ${list(roles.length)} AND a.status = 'active' AND seat.awaits_second = 0 AND seat.held_from <= ? AND (seat.held_until IS NULL OR seat.held_until > ?)
      AND (seat.school_id = ? OR (seat.school_id IS NULL AND seat.charter_id IS NULL) OR EXISTS (SELECT 1 FROM charter_school k WHERE k.charter_id = seat.charter_id AND k.school_id = ?))`, [...accounts, ...roles, now, now, school, school]);
  return rows.map(({ account }) => account);
}

@Injectable()
export class TransferReads {
  constructor(private readonly reader: Reader) {}

  /** The transfers of a case, the newest first. */
  async ofCase(caseId: Id): Promise<TransferLine[]> {
    const rows = await this.reader.all<TransferLine>(`
      SELECT t.id, t.kind, f.name AS from_school, s.name AS to_school, m.name AS from_manager, n.name AS to_manager, t.reason, a.name AS "by", t.entered_by AS by_id, t.entered_at
      FROM case_transfer t JOIN school f ON f.id = t.from_school JOIN school s ON s.id = t.to_school JOIN account m ON m.id = t.from_manager JOIN account n ON n.id = t.to_manager JOIN account a ON a.id = t.entered_by
      WHERE t.case_id = ? ORDER BY t.entered_at DESC, t.id DESC`, [caseId]);
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
  }
}
