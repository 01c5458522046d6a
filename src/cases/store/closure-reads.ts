import { Injectable } from '@nestjs/common';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { InformationDecision } from '../rules/reopening.js';

interface ClosureColumns {
  id: Id; reason: string; achieved: string; if_returns: string; told: string; begun_after_seq: number; closed_at: Instant | null; ledger_seq: number | null; ledger_leaf: string | null;
  withdrawn_by: string | null; withdrawn_at: Instant | null; withdrawn_because: string | null; reopened_at: Instant | null; begun_by: string; begun_by_id: Id; entered_at: Instant; version: number;
}
export interface SignatureLine { account: Id; name: string; discipline: Discipline; text_sha256: string; signed_at: Instant }
export interface ClosureLine extends ClosureColumns { signatures: SignatureLine[] }
export interface InformationLine { id: Id; what: string; report_id: Id | null; decision: InformationDecision; reason: string; by: string; by_id: Id; entered_at: Instant }

const plain = (text: string | null): string | null => (text === null ? null : narrative.from(text));

@Injectable()
export class ClosureReads {
  constructor(private readonly reader: Reader) {}

  /** The closings of a case with their signers, newest first. */
  async ofCase(caseId: Id): Promise<ClosureLine[]> {
    const [closures, signatures] = await Promise.all([
      this.reader.all<ClosureColumns>(`
        SELECT c.id, c.reason, c.achieved, c.if_returns, c.told, c.begun_after_seq, c.closed_at, c.ledger_seq, c.ledger_leaf, w.name AS withdrawn_by, c.withdrawn_at, c.withdrawn_because,
               i.entered_at AS reopened_at, a.name AS begun_by, c.entered_by AS begun_by_id, c.entered_at, c.version
        FROM closure c JOIN account a ON a.id = c.entered_by LEFT JOIN account w ON w.id = c.withdrawn_by
        LEFT JOIN new_information i ON i.closure_id = c.id AND i.decision = 'reopened'
        WHERE c.case_id = ? ORDER BY c.entered_at DESC, c.id DESC`, [caseId]),
      this.reader.all<SignatureLine & { closure_id: Id }>(`
        SELECT s.closure_id, s.account_id AS account, a.name, s.discipline, s.text_sha256, s.signed_at
        FROM closure_signature s JOIN closure c ON c.id = s.closure_id JOIN account a ON a.id = s.account_id WHERE c.case_id = ? ORDER BY s.signed_at, s.id`, [caseId]),
    ]);
    return closures.map((closure) => ({
      ...closure, reason: narrative.from(closure.reason), achieved: narrative.from(closure.achieved), if_returns: narrative.from(closure.if_returns), told: narrative.from(closure.told),
      withdrawn_because: plain(closure.withdrawn_because), signatures: signatures.filter(({ closure_id }) => closure_id === closure.id).map(({ account, name, discipline, text_sha256, signed_at }) => ({ account, name, discipline, text_sha256, signed_at })),
    }));
  }

  async informationOf(caseId: Id): Promise<InformationLine[]> {
    const rows = await this.reader.all<InformationLine>(`
      SELECT i.id, i.what, i.report_id, i.decision, i.reason, a.name AS "by", i.entered_by AS by_id, i.entered_at
      FROM new_information i JOIN account a ON a.id = i.entered_by WHERE i.case_id = ? ORDER BY i.entered_at DESC, i.id DESC`, [caseId]);
    return rows.map((row) => ({ ...row, what: narrative.from(row.what), reason: narrative.from(row.reason) }));
  }
}
