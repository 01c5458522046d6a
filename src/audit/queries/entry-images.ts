import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { LedgerReads } from '../store/ledger-reads.js';
import { PastReads } from '../store/past-reads.js';
import { lineOf, type TrailLine } from './case-trail.js';

/** A row as one entry left it, and as the entry before that one had left it or the row that it corrects. Null where nothing was before. */
export interface RowImage { table: string; row: Id; image: string; before: string | null }

/** What one entry of a case changed. `gone` rows are named by the entry, but what they held was lawfully destroyed. */
export interface EntryChange extends TrailLine { rows: RowImage[]; gone: number }

/** What entries changed, from the images beside them. The caller has shown that the reader may see the case, and shows of it what they may read. */
@Injectable()
export class EntryImages {
  constructor(private readonly ledger: LedgerReads, private readonly past: PastReads) {}

  /** The reason that was typed for one entry; null where there is none. */
  async reasonFor(seq: number): Promise<string | null> {
    const said = (await this.ledger.images(seq, seq)).find(({ table_name }) => table_name === 'said.reason');
    return said === undefined ? null : (JSON.parse(said.image) as { reason: string }).reason;
  }

  /** Null for an entry of another case, and for one that is not there. */
  async of(caseId: Id, seq: number): Promise<EntryChange | null> {
    const [entry] = await this.ledger.entries(seq, 1);
    if (entry?.seq !== seq || entry.case_id !== caseId) return null;
    const images = (await this.ledger.images(seq, seq)).filter(({ table_name }) => !table_name.startsWith('said.'));
    const before = await this.past.lastImages([...new Set(images.flatMap(({ row_id, image }) => [row_id, ...corrected(image)]))], seq - 1);
    const last = new Map(before.map(({ row_id, image }) => [row_id, image]));
    const committed = (JSON.parse(entry.body) as { com: { t: string }[] }).com.filter(({ t }) => !t.startsWith('said.'));
    return {
      ...lineOf(entry), gone: committed.length - images.length,
      rows: images.map(({ table_name: table, row_id: row, image }) => ({ table, row, image, before: last.get(row) ?? corrected(image).map((id) => last.get(id))[0] ?? null })),
    };
  }
}

/** The row that a correction takes the place of; none for a row that corrects nothing. */
export function corrected(image: string): Id[] {
  const { corrects_id: id } = JSON.parse(image) as { corrects_id?: string | null };
  return typeof id === 'string' ? [id] : [];
}
