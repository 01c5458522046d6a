import { Injectable } from '@nestjs/common';
import { list, Reader } from '../../platform/database/index.js';
import type { EntryRow, ImageRow } from './ledger-reads.js';

const columns = 'seq, leaf, body, act, actor, at, case_id';

/** What the ledger holds of one case, in the order of the chain. */
@Injectable()
export class EvidenceReads {
  constructor(private readonly reader: Reader) {}

  entries(caseId: string, upTo: number): Promise<EntryRow[]> {
    return this.reader.all<EntryRow>(`SELECT ${columns} FROM ledger_entry WHERE case_id = ? AND seq <= ? ORDER BY seq`, [caseId, upTo]);
  }

  images(caseId: string, upTo: number): Promise<ImageRow[]> {
    return this.reader.all<ImageRow>(
      'SELECT i.seq, i.n, i.table_name, i.row_id, i.image, i.salt FROM ledger_image i JOIN ledger_entry e ON e.seq = i.seq WHERE e.case_id = ? AND e.seq <= ? ORDER BY i.seq, i.n', [caseId, upTo]);
  }

  /** The entries of some acts that are about no case. */
  ofNoCase(acts: readonly string[], upTo: number): Promise<EntryRow[]> {
    return this.reader.all<EntryRow>(`SELECT ${columns} FROM ledger_entry WHERE act IN ${list(acts.length)} AND case_id IS NULL AND seq <= ? ORDER BY seq`, [...acts, upTo]);
  }

  /** The case's entries of one act, oldest first. */
  ofAct(caseId: string, act: string): Promise<EntryRow[]> {
    return this.reader.all<EntryRow>(`SELECT ${columns} FROM ledger_entry WHERE case_id = ? AND act = ? ORDER BY seq`, [caseId, act]);
  }
}
