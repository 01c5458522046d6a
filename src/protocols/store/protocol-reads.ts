import { Injectable } from '@nestjs/common';
import { Reader } from '../../platform/database/index.js';
import type { ProtocolFiles } from '../rules/files.js';

@Injectable()
export class ProtocolReads {
  constructor(private readonly reader: Reader) {}

  async files(sha256: string): Promise<ProtocolFiles | null> {
    const row = await this.reader.one<{ files: string }>('SELECT files FROM protocol_version WHERE sha256 = ?', [sha256]);
    return row === null ? null : (JSON.parse(row.files) as ProtocolFiles);
  }

  /** The newest edition of a protocol in this database. */
  newest(protocol: string): Promise<{ sha256: string } | null> {
    return this.reader.one('SELECT sha256 FROM protocol_version WHERE protocol = ? ORDER BY published_at DESC, edition DESC LIMIT 1', [protocol]);
  }
}
