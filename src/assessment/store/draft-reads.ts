import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { narrative, Reader } from '../../platform/database/index.js';

/** What was typed, by field name. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>;
export interface DraftLine { id: Id; theme: string; fields: DraftFields; entered_at: Instant; version: number }

@Injectable()
export class DraftReads {
  constructor(private readonly reader: Reader) {}

  /** The draft that somebody has on a theme, recorded ones too: its version is what the next save is compared with. */
  async one(assessmentId: Id, account: Id, theme: string): Promise<(DraftLine & { standing: boolean }) | null> {
    const row = await this.reader.one<{ id: Id; theme: string; fields: string; state: string; entered_at: Instant; version: number }>(
      'SELECT id, theme, fields, state, entered_at, version FROM assessment_draft WHERE assessment_id = ? AND account_id = ? AND theme = ?', [assessmentId, account, theme]);
    return row === null ? null : { id: row.id, theme: row.theme, fields: JSON.parse(narrative.from(row.fields)) as DraftFields, entered_at: row.entered_at, version: row.version, standing: row.state === 'standing' };
  }

  /** Themes on which somebody has a draft that is not recorded. */
  async themes(assessmentId: Id, account: Id): Promise<string[]> {
    const rows = await this.reader.all<{ theme: string }>("SELECT theme FROM assessment_draft WHERE assessment_id = ? AND account_id = ? AND state = 'standing'", [assessmentId, account]);
    return rows.map(({ theme }) => theme);
  }
}
