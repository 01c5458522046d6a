import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Entry } from '../rules/entry.js';
import { LedgerReads } from '../store/ledger-reads.js';
import type { TrailLine } from './case-trail.js';

/** What was done with one thing, by the acts that name it, newest first. The caller has shown that the reader may know. */
@Injectable()
export class ItemTrail {
  constructor(private readonly ledger: LedgerReads) {}

  async read(item: Id, acts: readonly string[], { before, limit }: { before: number | null; limit: number }): Promise<TrailLine[]> {
    const rows = await this.ledger.ofItem(item, acts, before, limit);
    return rows.map(({ seq, leaf, at, act, actor, body }) => {
      const { basis, items, detail } = JSON.parse(body) as Entry;
      return { seq, leaf, at: at as Instant, act, actor, basis, items, detail };
    });
  }
}
