import { Injectable } from '@nestjs/common';
import { EntryImages, type EntryChange, type RowImage } from '../../audit/index.js';
import { ClassedTexts, type CaseKey } from '../../cases/index.js';
import { standsOpen } from '../../exports/index.js';
import type { Id } from '../../kernel/ids.js';
import type { RecordClass } from '../../kernel/record-class.js';

/** What one entry changed, as far as this reader may read it. `kept` texts are for other readers; `own` rows are the program's, or a draft of its writer. */
export interface CaseChange extends EntryChange { kept: number; own: number }

/** One change of a case, field by field. */
@Injectable()
export class CaseChanges {
  constructor(private readonly images: EntryImages, private readonly texts: ClassedTexts) {}

  /** Null for what is not there, and for what this reader may not know of. */
  async read(key: CaseKey, seq: number): Promise<CaseChange | null> {
    const [entry, hidden, seen] = await Promise.all([this.images.of(key.caseId, seq), this.texts.hidden(key), this.texts.trailFilter(key)]);
    if (entry === null || !seen(entry)) return null;
    const rows = entry.rows.filter((row) => this.isOpen(key, row, hidden));
    const kept = entry.rows.filter((row) => this.texts.isKeptIn(row.table) && !rows.includes(row)).length;
    return { ...entry, rows, kept, own: entry.rows.length - rows.length - kept };
  }

  /** Whether this reader may read a row as an entry left it; `hidden` are the texts kept from them. */
  isOpen(key: CaseKey, row: Omit<RowImage, 'before'>, hidden: ReadonlySet<Id>): boolean {
    return standsOpen(row, hidden) || (this.texts.isKeptIn(row.table) && isTheirs(key, row, hidden));
  }
}

/** Texts of a class for fewer readers, where this reader is one of them. */
function isTheirs(key: CaseKey, { row, image }: Omit<RowImage, 'before'>, hidden: ReadonlySet<Id>): boolean {
  const { record_class: recordClass, entered_by: author } = JSON.parse(image) as { record_class?: RecordClass; entered_by?: Id };
  if (recordClass === undefined || author === undefined || ['report', 'team'].includes(recordClass) || hidden.has(row)) return false;
  return ['read', 'write'].includes(key.textRight({ recordClass, author }));
}
