import { Injectable } from '@nestjs/common';
import { narrative, Reader, type Ask } from '../../platform/database/index.js';
import type { Choice, Edition } from '../rules/choosing.js';
import type { ProtocolFiles } from '../rules/files.js';

@Injectable()
export class ProtocolReads {
  private readonly ask: Ask;

  constructor(private readonly reader: Reader) {
    this.ask = (sql, values) => reader.all(sql, values);
  }

  async files(sha256: string): Promise<ProtocolFiles | null> {
    const row = await this.reader.one<{ files: string }>('SELECT files FROM protocol_version WHERE sha256 = ?', [sha256]);
    return row === null ? null : (JSON.parse(row.files) as ProtocolFiles);
  }

  /** Every version in this database, in the order of publication. */
  editions(ask = this.ask): Promise<Edition[]> {
    return ask('SELECT id, protocol, edition, sha256, effective_from AS "effectiveFrom" FROM protocol_version ORDER BY published_at, protocol, edition');
  }

  /** What the district has chosen, in the order it was chosen. */
  async choices(ask = this.ask): Promise<(Choice & { reason: string })[]> {
    const rows = await ask<Choice & { reason: string }>('SELECT school_id AS "school", protocol_sha256 AS "sha256", starts_on AS "from", reason FROM protocol_choice ORDER BY entered_at, id');
    return rows.map((row) => ({ ...row, reason: narrative.from(row.reason) }));
  }
}
