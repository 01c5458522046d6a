import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { LedgerReads } from '../store/ledger-reads.js';
import { lineOf, type TrailLine } from './case-trail.js';

/** `until` is the first moment after it. */
export interface LogFilter { acts: readonly string[] | null; actor: Id | null; from: Instant | null; until: Instant | null }
export interface LogLine extends TrailLine { caseId: Id | null }

/** Entries that one page looks through at most, so that a page of rare acts costs no more at a million entries than at ten thousand. */
const lookedThrough = 50_000;

/** The whole ledger, entry by entry: ids and fixed words, no names. */
@Injectable()
export class LedgerLog {
  constructor(private readonly ledger: LedgerReads) {}

  /** The newest that fit before entry `before`, newest first. `older` is the entry before which to go on (there may be none left that fits); null at the end. */
  async page(filter: LogFilter, before: number | null, limit: number): Promise<{ lines: LogLine[]; older: number | null }> {
    const { first, end } = await this.between(filter);
    const top = Math.min(before ?? end, end);
    const bottom = Math.max(first, top - lookedThrough);
    const rows = await this.ledger.some({ ...filter, from: bottom, before: top, newest: true, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    return { lines: shown.map(logLine), older: rows.length > limit ? shown.at(-1)!.seq : bottom > first ? bottom : null };
  }

  /** At most `limit` that fit after entry `after`, oldest first. */
  async after(filter: LogFilter, after: number, limit: number): Promise<LogLine[]> {
    const { first, end } = await this.between(filter);
    return (await this.ledger.some({ ...filter, from: Math.max(first, after + 1), before: end, newest: false, limit })).map(logLine);
  }

  /** Time goes with the number: found by halving, about twenty single rows at a million entries. */
  private async between({ from, until }: LogFilter): Promise<{ first: number; end: number }> {
    const last = (await this.ledger.head())?.seq ?? 0;
    const firstAt = async (moment: Instant): Promise<number> => {
      let [low, high] = [1, last + 1];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((await this.ledger.at(middle)) < moment) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return { first: from === null ? 1 : await firstAt(from), end: until === null ? last + 1 : await firstAt(until) };
  }
}

const logLine = (row: Parameters<typeof lineOf>[0]): LogLine => ({ ...lineOf(row), caseId: row.case_id });
