import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { DisclosureBasis } from '../rules/recipients.js';

export interface PackLine { id: Id; recipient: string; purpose: string; basis: DisclosureBasis; ledger_seq: number; ledger_leaf: string; list_sha256: string; by: string; entered_at: Instant }

const selected = `SELECT p.id, r.name AS recipient, p.purpose, p.basis, p.ledger_seq, p.ledger_leaf, p.list_sha256, a.name AS "by", p.entered_at
  FROM evidence_pack p JOIN account r ON r.id = p.recipient_id JOIN account a ON a.id = p.entered_by`;

@Injectable()
export class PackReads {
  constructor(private readonly reader: Reader) {}

  /** The packs taken of a case, newest first. */
  async ofCase(caseId: Id): Promise<PackLine[]> {
    return (await this.reader.all<PackLine>(`${selected} WHERE p.case_id = ? ORDER BY p.entered_at DESC, p.id DESC`, [caseId])).map(opened);
  }

  /** One pack of this case; null for one of another. */
  async one(caseId: Id, id: Id): Promise<PackLine | null> {
    const row = await this.reader.one<PackLine>(`${selected} WHERE p.case_id = ? AND p.id = ?`, [caseId, id]);
    return row === null ? null : opened(row);
  }
}

const opened = (row: PackLine): PackLine => ({ ...row, purpose: narrative.from(row.purpose) });
