import { Injectable } from '@nestjs/common';
import type { Instant } from '../../kernel/instant.js';
import { Reader } from '../../platform/database/index.js';

export interface PolicyVersion { edition: number; sha256: string; adopted_at: Instant }

@Injectable()
export class PolicyReads {
  constructor(private readonly reader: Reader) {}

  /** The policy that stands; null on a database that knew none yet. */
  last(): Promise<PolicyVersion | null> {
    return this.reader.one('SELECT edition, sha256, adopted_at FROM policy_version ORDER BY edition DESC LIMIT 1');
  }
}
