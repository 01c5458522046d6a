import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { DisclosureBasis } from '../rules/recipients.js';

export interface CopyLine { id: Id; recipient: string; purpose: string; basis: DisclosureBasis; ledger_seq: number; ledger_leaf: string; by: string; entered_at: Instant }
export interface CopyWithText extends CopyLine { content: string }

const columns = `c.id, r.name AS recipient, c.purpose, c.basis, c.ledger_seq, c.ledger_leaf, a.name AS "by", c.entered_at`;
const joined = 'FROM summary_copy c JOIN account r ON r.id = c.recipient_id JOIN account a ON a.id = c.entered_by';

@Injectable()
export class CopyReads {
  constructor(private readonly reader: Reader) {}

  /** The copies taken of a case, newest first, without their text. */
  async ofCase(caseId: Id): Promise<CopyLine[]> {
    const rows = await this.reader.all<CopyLine>(`SELECT ${columns} ${joined} WHERE c.case_id = ? ORDER BY c.entered_at DESC, c.id DESC`, [caseId]);
    return rows.map((row) => ({ ...row, purpose: narrative.from(row.purpose) }));
  }

  /** One copy of this case; null for one of another. */
  async one(caseId: Id, id: Id): Promise<CopyWithText | null> {
    const row = await this.reader.one<CopyWithText>(`SELECT ${columns}, c.content ${joined} WHERE c.case_id = ? AND c.id = ?`, [caseId, id]);
    return row === null ? null : { ...row, purpose: narrative.from(row.purpose), content: narrative.from(row.content) };
  }
}
