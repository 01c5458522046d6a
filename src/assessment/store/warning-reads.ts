import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { narrative, Reader } from '../../platform/database/index.js';
import type { Sighting, Trend } from '../rules/warnings.js';

export interface WarningLine {
  id: Id; warning: string; ordinal: number; sighting: Sighting; first_seen: LocalDate | null; last_seen: LocalDate | null; trend: Trend | null;
  /** First versions of the facts that show it. */
  facts: Id[]; note: string; author_id: Id; author: string; entered_at: Instant;
}

@Injectable()
export class WarningReads {
  constructor(private readonly reader: Reader) {}

  /** Every entry of one assessment, oldest first. */
  async ofAssessment(assessment: Id): Promise<WarningLine[]> {
    const rows = await this.reader.all<Omit<WarningLine, 'facts'> & { facts: string }>(`
      SELECT x.id, x.warning, x.ordinal, x.sighting, x.first_seen, x.last_seen, x.trend, x.facts, x.note, x.entered_by AS author_id, a.name AS author, x.entered_at
      FROM warning_entry x JOIN account a ON a.id = x.entered_by WHERE x.assessment_id = ? ORDER BY x.ordinal, x.id`, [assessment]);
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Id[], note: narrative.from(row.note) }));
  }
}
