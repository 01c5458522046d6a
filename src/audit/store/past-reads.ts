import { Injectable } from '@nestjs/common';
import { Reader, type Value } from '../../platform/database/index.js';
import type { EntryRow } from './ledger-reads.js';

export interface PastImage { table_name: string; row_id: string; image: string }

/** So many values stand in one statement, whose text is then always the same. */
const block = 400;

/** What stood in the database at an entry, by rows: all of one table, those with a value in a column, those of a case. */
@Injectable()
export class PastReads {
  constructor(private readonly reader: Reader) {}

  /** The rows that entries of a case had changed up to `upTo`. */
  async changedIn(caseId: string, upTo: number): Promise<string[]> {
    const rows = await this.reader.all<{ row_id: string }>(
      "SELECT DISTINCT i.row_id FROM ledger_entry e JOIN ledger_image i ON i.seq = e.seq WHERE e.case_id = ? AND e.seq <= ? AND i.table_name NOT LIKE 'said.%'", [caseId, upTo]);
    return rows.map(({ row_id }) => row_id);
  }

  /** Rows of these tables that belong to a case now, whoever changed them. */
  async belonging(tables: readonly string[], caseId: string): Promise<string[]> {
    const rows = await this.reader.all<{ id: string }>(tables.map((table) => `SELECT id FROM ${named(table)} WHERE case_id = ?`).join(' UNION ALL '), tables.map(() => caseId));
    return rows.map(({ id }) => id);
  }

  /** Rows of a table as they are now that have one of these values in a column. Rows are never deleted, so that none is missed that stood there. */
  rowsWith(table: string, column: string, values: readonly string[]): Promise<Record<string, Value>[]> {
    return this.inBlocks(values, (marks) => `SELECT * FROM ${named(table)} WHERE ${named(column)} IN (${marks})`);
  }

  async all(table: string): Promise<string[]> {
    return (await this.reader.all<{ id: string }>(`SELECT id FROM ${named(table)}`)).map(({ id }) => id);
  }

  /** Each of these rows as the last entry up to `upTo` that changed it had left it. */
  lastImages(rows: readonly string[], upTo: number): Promise<PastImage[]> {
    return this.inBlocks(rows, (marks) => `
      SELECT i.table_name, i.row_id, i.image FROM ledger_image i
      JOIN (SELECT row_id, table_name, max(seq) AS seq FROM ledger_image WHERE row_id IN (${marks}) AND seq <= ? GROUP BY row_id, table_name) l ON l.row_id = i.row_id AND l.table_name = i.table_name AND l.seq = i.seq ORDER BY i.seq, i.n`, [upTo]);
  }

  /** What changed rows of a case after entry `seq`, oldest first. */
  changesAfter(caseId: string, seq: number): Promise<(PastImage & EntryRow)[]> {
    return this.reader.all(`
      SELECT e.seq, e.leaf, e.body, e.act, e.actor, e.at, e.case_id, i.table_name, i.row_id, i.image FROM ledger_entry e JOIN ledger_image i ON i.seq = e.seq
      WHERE e.case_id = ? AND e.seq > ? AND i.table_name NOT LIKE 'said.%' ORDER BY i.seq, i.n`, [caseId, seq]);
  }

  /** The last entry of a case at a moment; null before its first. */
  async lastOf(caseId: string, moment: string): Promise<number | null> {
    return (await this.reader.one<{ seq: number | null }>('SELECT max(seq) AS seq FROM ledger_entry WHERE case_id = ? AND at <= ?', [caseId, moment]))!.seq;
  }

  private async inBlocks<T>(values: readonly string[], sql: (marks: string) => string, more: readonly Value[] = []): Promise<T[]> {
    const found: T[] = [];
    for (let from = 0; from < values.length; from += block) {
      const some = values.slice(from, from + block);
      const size = some.length <= 20 ? 20 : block; // two texts for a server to know, whatever is asked
      found.push(...await this.reader.all<T>(sql(Array.from({ length: size }, () => '?').join(', ')), [...some, ...Array.from({ length: size - some.length }, () => some[0]!), ...more]));
    }
    return found;
  }
}

/** Tables and columns are named by the program; nothing that anybody typed becomes part of a statement. */
function named(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not the name of a table or column: ${name}`);
  return name;
}
