import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Entry } from '../rules/entry.js';
import { LedgerReads, type EntryRow } from '../store/ledger-reads.js';
import { PastReads } from '../store/past-reads.js';

/** One line of a case's history, as the ledger has it. */
export interface TrailLine { seq: number; leaf: string; at: Instant; act: string; actor: Id; basis: string; items: readonly Id[]; detail: Entry['detail'] }

export interface TrailFilter { before: number | null; actor: Id | null; acts: readonly string[] | null; limit: number }

/** What anyone did with a case, newest first. The caller has shown that the reader may see the case. */
@Injectable()
export class CaseTrail {
  constructor(private readonly ledger: LedgerReads, private readonly past: PastReads) {}

  /** `seen` leaves out lines that this reader may not see; as many as asked for are found behind them. */
  async read(caseId: Id, filter: TrailFilter, seen: (line: TrailLine) => boolean = () => true): Promise<TrailLine[]> {
    const lines: TrailLine[] = [];
    for (let before = filter.before; ;) {
      const rows = await this.ledger.ofCase(caseId, { ...filter, before });
      lines.push(...rows.map(lineOf).filter(seen));
      if (lines.length >= filter.limit || rows.length < filter.limit) return lines.slice(0, filter.limit);
      before = rows.at(-1)!.seq;
    }
  }

  /** The last line of a case at a moment that this reader may see; null before its first. */
  async lastAt(caseId: Id, moment: Instant, seen: (line: TrailLine) => boolean): Promise<TrailLine | null> {
    const last = await this.past.lastOf(caseId, moment);
    return last === null ? null : ((await this.read(caseId, { before: last + 1, actor: null, acts: null, limit: 1 }, seen))[0] ?? null);
  }

  /** Everyone who appears in the case's history. */
  async actors(caseId: Id): Promise<Id[]> {
    return (await this.ledger.actorsOfCase(caseId)).map(({ actor }) => actor);
  }

  /** How many entries that this reader may see changed something in a case after entry `seq`. */
  async changesAfter(caseId: Id, seq: number, seen: (line: TrailLine) => boolean): Promise<number> {
    return (await this.ledger.changesOfCase(caseId, seq)).map(lineOf).filter(seen).length;
  }

  /** Who did any of these acts with a case since a moment, the last one first. */
  async since(caseId: Id, moment: Instant, acts: readonly string[]): Promise<{ actor: Id; times: number; last: Instant }[]> {
    return (await this.ledger.looks(caseId, moment, acts)).map(({ actor, n, last }) => ({ actor, times: Number(n), last: last as Instant }));
  }

  /** Number and leaf of the newest entry of the whole ledger. */
  head(): Promise<{ seq: number; leaf: string } | null> {
    return this.ledger.head();
  }
}

export function lineOf({ seq, leaf, at, act, actor, body }: EntryRow): TrailLine {
  const { basis, items, detail } = JSON.parse(body) as Entry;
  return { seq, leaf, at: at as Instant, act, actor, basis, items, detail };
}
