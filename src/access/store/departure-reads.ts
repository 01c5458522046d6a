import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { Clock } from '../../platform/clock/index.js';
import { narrative, Reader } from '../../platform/database/index.js';

export interface DepartureLine { id: Id; reason: string; outcome: string; by: string; at: Instant }

@Injectable()
export class DepartureReads {
  constructor(private readonly reader: Reader, private readonly clock: Clock) {}

  async last(account: Id): Promise<DepartureLine | null> {
    const row = await this.reader.one<DepartureLine>('SELECT d.id, d.reason, d.outcome, a.name AS "by", d.entered_at AS "at" FROM departure d JOIN account a ON a.id = d.entered_by WHERE d.account_id = ? ORDER BY d.entered_at DESC LIMIT 1', [account]);
    return row === null ? null : { ...row, reason: narrative.from(row.reason), outcome: narrative.from(row.outcome) };
  }

  /** Sessions that are signed in, and seats that have not ended. */
  async counts(account: Id): Promise<{ sessions: number; seats: number }> {
    const row = await this.reader.one<{ sessions: number | string; seats: number | string }>(`
      SELECT (SELECT count(*) FROM session WHERE account_id = ? AND ended_at IS NULL) AS sessions, (SELECT count(*) FROM seat WHERE account_id = ? AND (held_until IS NULL OR held_until > ?)) AS seats`, [account, account, this.clock.now()]);
    return { sessions: Number(row!.sessions), seats: Number(row!.seats) };
  }
}
