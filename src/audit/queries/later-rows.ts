import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { PastReads } from '../store/past-reads.js';
import { lineOf, type TrailLine } from './case-trail.js';
import { corrected, type RowImage } from './entry-images.js';

/** A row that was added or changed after a moment: `before` is what it was then, or what the text was then that it corrects. `line` is the entry that left it as it is. */
export interface LaterRow extends RowImage { line: TrailLine; corrects: boolean }

/** What came into a case after a moment. The caller has shown that the reader may see the case, and shows of it what they may read. */
@Injectable()
export class LaterRows {
  constructor(private readonly reads: PastReads) {}

  /** What became of the rows of a case after entry `upTo`, in the order in which each was last changed. */
  async since(caseId: Id, upTo: number): Promise<LaterRow[]> {
    const last = new Map<string, LaterRow>();
    for (const change of await this.reads.changesAfter(caseId, upTo)) {
      const key = `${change.table_name} ${change.row_id}`;
      last.delete(key);
      last.set(key, { table: change.table_name, row: change.row_id, image: change.image, before: null, corrects: false, line: lineOf(change) });
    }
    const rows = [...last.values()];
    const correctedBy = new Map(rows.flatMap((row) => corrected(row.image).map((id) => [row, id] as const)));
    const before = await this.reads.lastImages([...new Set([...rows.map(({ row }) => row), ...correctedBy.values()])], upTo);
    const imageOf = new Map(before.map(({ row_id, image }) => [row_id, image]));
    return rows.map((row) => {
      const own = imageOf.get(row.row) ?? null;
      return { ...row, before: own ?? imageOf.get(correctedBy.get(row) ?? '') ?? null, corrects: own === null && correctedBy.has(row) };
    });
  }
}
