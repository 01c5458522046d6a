import { Injectable } from '@nestjs/common';
import { Reader, type Value } from '../../platform/database/index.js';
import type { LedgerEntryRow, LedgerImageRow } from './ledger-entry.entity.js';

export type EntryRow = Pick<LedgerEntryRow, 'seq' | 'leaf' | 'body' | 'act' | 'actor' | 'at'> & { case_id: string | null };
export type ImageRow = Pick<LedgerImageRow, 'seq' | 'n' | 'image' | 'salt'> & { table_name: string; row_id: string };

/** Reads of the ledger, in the order of the chain. */
@Injectable()
export class LedgerReads {
  constructor(private readonly reader: Reader) {}

  /** At most `count` entries from number `from` on. */
  entries(from: number, count: number): Promise<EntryRow[]> {
    return this.reader.all<EntryRow>('SELECT seq, leaf, body, act, actor, at, case_id FROM ledger_entry WHERE seq >= ? ORDER BY seq LIMIT ?', [from, count]);
  }

  images(from: number, to: number): Promise<ImageRow[]> {
    return this.reader.all<ImageRow>('SELECT seq, n, table_name, row_id, image, salt FROM ledger_image WHERE seq >= ? AND seq <= ? ORDER BY seq, n', [from, to]);
  }

  /** How many images belong to no entry, because they are numbered after the last one. */
  async imagesBehind(seq: number): Promise<number> {
    return Number((await this.reader.one<{ n: number | string }>('SELECT count(*) AS n FROM ledger_image WHERE seq > ?', [seq]))!.n);
  }

  /** Rows of a table as the database holds them now, in the order of their ids, behind id `after`. */
  rows(table: string, after: string, count: number): Promise<Record<string, Value>[]> {
    if (!/^[a-z_]+$/.test(table)) throw new Error(`not a table name: ${table}`);
    return this.reader.all(`SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, [after, count]);
  }

  /** A case's entries, newest first, before entry `before`; filters are ids and acts. */
  ofCase(caseId: string, filters: { before: number | null; actor: string | null; acts: readonly string[] | null; limit: number }): Promise<EntryRow[]> {
    const where = ['case_id = ?'];
    const values: Value[] = [caseId];
    if (filters.before !== null) { where.push('seq < ?'); values.push(filters.before); }
    if (filters.actor !== null) { where.push('actor = ?'); values.push(filters.actor); }
    if (filters.acts !== null) { where.push(`act IN (${filters.acts.map(() => '?').join(', ') || 'NULL'})`); values.push(...filters.acts); }
    return this.reader.all<EntryRow>(`SELECT seq, leaf, body, act, actor, at, case_id FROM ledger_entry WHERE ${where.join(' AND ')} ORDER BY seq DESC LIMIT ?`, [...values, filters.limit]);
  }

  /** Entries of these acts that name an item, newest first, before entry `before`. Ids are random, so that one found in an entry's text is one of its items. */
  ofItem(item: string, acts: readonly string[], before: number | null, limit: number): Promise<EntryRow[]> {
    const where = [`act IN (${acts.map(() => '?').join(', ') || 'NULL'})`, 'body LIKE ?', ...(before === null ? [] : ['seq < ?'])];
    return this.reader.all<EntryRow>(`SELECT seq, leaf, body, act, actor, at, case_id FROM ledger_entry WHERE ${where.join(' AND ')} ORDER BY seq DESC LIMIT ?`, [...acts, `%${item}%`, ...(before === null ? [] : [before]), limit]);
  }

  /** Entries numbered from `from` to before `before` that fit, in the order of the chain or the newest first. */
  some({ from, before, acts, actor, newest, limit }: { from: number; before: number; acts: readonly string[] | null; actor: string | null; newest: boolean; limit: number }): Promise<EntryRow[]> {
    const where = ['seq >= ?', 'seq < ?', ...(acts === null ? [] : [`act IN (${acts.map(() => '?').join(', ') || 'NULL'})`]), ...(actor === null ? [] : ['actor = ?'])];
    return this.reader.all<EntryRow>(`SELECT seq, leaf, body, act, actor, at, case_id FROM ledger_entry WHERE ${where.join(' AND ')} ORDER BY seq ${newest ? 'DESC' : 'ASC'} LIMIT ?`, [from, before, ...(acts ?? []), ...(actor === null ? [] : [actor]), limit]);
  }

  /** When an entry was written; the empty text for one that is not there. */
  async at(seq: number): Promise<string> {
    return (await this.reader.one<{ at: string }>('SELECT at FROM ledger_entry WHERE seq = ?', [seq]))?.at ?? '';
  }

  /** Who looked at a case since a moment: how often, and when last. */
  looks(caseId: string, since: string, acts: readonly string[]): Promise<{ actor: string; n: number | string; last: string }[]> {
    return this.reader.all(`SELECT actor, count(*) AS n, max(at) AS last FROM ledger_entry WHERE case_id = ? AND at >= ? AND act IN (${acts.map(() => '?').join(', ') || 'NULL'}) GROUP BY actor ORDER BY max(at) DESC`, [caseId, since, ...acts]);
  }

  /** The entries of a case that changed something after entry `seq`. */
  changesOfCase(caseId: string, seq: number): Promise<EntryRow[]> {
    return this.reader.all<EntryRow>("SELECT e.seq, e.leaf, e.body, e.act, e.actor, e.at, e.case_id FROM ledger_entry e WHERE e.case_id = ? AND e.seq > ? AND EXISTS (SELECT 1 FROM ledger_image i WHERE i.seq = e.seq AND i.table_name NOT LIKE 'said.%')", [caseId, seq]);
  }

  actorsOfCase(caseId: string): Promise<{ actor: string }[]> {
    return this.reader.all('SELECT DISTINCT actor FROM ledger_entry WHERE case_id = ?', [caseId]);
  }

  async head(): Promise<{ seq: number; leaf: string } | null> {
    return this.reader.one('SELECT seq, leaf FROM ledger_entry ORDER BY seq DESC LIMIT 1');
  }
}
