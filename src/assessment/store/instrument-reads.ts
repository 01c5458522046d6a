import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { InstrumentName } from '../rules/instruments.js';

export interface InstrumentLine { id: Id; instrument: InstrumentName; other_name: string; edition: string; used_by: string; qualification: string; used_on: LocalDate; conclusion: string; author_id: Id; author: string; entered_at: Instant }

@Injectable()
export class InstrumentReads {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async ofAssessment(assessment: Id): Promise<InstrumentLine[]> {
    const rows = await this.reader.all<InstrumentLine>(`
      SELECT x.id, x.instrument, x.other_name, x.edition, x.used_by, x.qualification, x.used_on, x.conclusion, x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM instrument_use x JOIN account a ON a.id = x.entered_by WHERE x.assessment_id = ? ORDER BY x.entered_at DESC, x.id DESC`, [assessment]);
    return rows.map((row) => ({ ...row, other_name: narrative.from(row.other_name), edition: narrative.from(row.edition), used_by: narrative.from(row.used_by), qualification: narrative.from(row.qualification), conclusion: narrative.from(row.conclusion) }));
  }
}
