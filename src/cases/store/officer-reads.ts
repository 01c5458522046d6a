import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Reader } from '../../platform/database/index.js';

export interface OfficerLine { id: Id; account: Id; name: string; purpose: string | null; from: Instant; until: Instant | null; let_in_by: string }
export interface HistoryCheckLine { id: Id; checker: string; checked_on: LocalDate; is_relevant: 0 | 1; author: string; entered_at: Instant }

@Injectable()
export class OfficerReads {
  constructor(private readonly reader: Reader) {}

  /** Officers who are or were on the team of a case, the newest place first. */
  officers(caseId: Id): Promise<OfficerLine[]> {
    return this.reader.all(`
      SELECT m.id, m.account_id AS account, a.name, m.purpose, m.member_from AS "from", m.member_until AS until, b.name AS let_in_by
      FROM team_member m JOIN account a ON a.id = m.account_id JOIN account b ON b.id = m.added_by
      WHERE m.case_id = ? AND m.discipline = 'law-enforcement' ORDER BY m.member_from DESC, m.id`, [caseId]);
  }

  /** Checks of criminal history, the newest first. */
  checks(caseId: Id): Promise<HistoryCheckLine[]> {
    return this.reader.all(`
      SELECT h.id, c.name AS checker, h.checked_on, h.is_relevant, a.name AS author, h.entered_at
      FROM criminal_history_check h JOIN account c ON c.id = h.checked_by JOIN account a ON a.id = h.entered_by
      WHERE h.case_id = ? ORDER BY h.entered_at DESC, h.id`, [caseId]);
  }
}
