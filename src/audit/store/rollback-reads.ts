import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Reader, type Ask } from '../../platform/database/index.js';

/** A rollback with the accounts that have acknowledged it, in the order in which they did. */
export interface Rollback { id: Id; note: string; source: 'signer' | 'anchor'; kept: number; at: Instant; acknowledged: { account: Id; at: Instant }[] }

interface Row { id: Id; note: string; source: Rollback['source']; kept: number; at: Instant; account: Id | null; acknowledged_at: Instant | null }

const sql = `SELECT r.id, r.note, r.source, r.kept, r.at, a.account_id AS account, a.at AS acknowledged_at
  FROM ledger_rollback r LEFT JOIN ledger_rollback_acknowledgment a ON a.rollback_id = r.id ORDER BY r.at, r.id, a.at, a.id`;

@Injectable()
export class RollbackReads {
  constructor(private readonly reader: Reader) {}

  /** Every rollback there ever was, oldest first. There are few. `ask` reads what a unit sees. */
  async all(ask: Ask = (text, values) => this.reader.all(text, values)): Promise<Rollback[]> {
    const found = new Map<Id, Rollback>();
    for (const { account, acknowledged_at: at, ...row } of await ask<Row>(sql)) {
      const one = found.get(row.id) ?? { ...row, acknowledged: [] };
      if (account !== null) one.acknowledged.push({ account, at: at! });
      found.set(row.id, one);
    }
    return [...found.values()];
  }
}
