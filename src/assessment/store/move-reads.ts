import { Injectable } from '@nestjs/common';
import { movesOf, type ProtocolMoveLine } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { Reader } from '../../platform/database/index.js';

@Injectable()
export class MoveReads {
  constructor(private readonly reader: Reader) {}

  /** The moves of a case from one version of its protocol to another, oldest first. */
  ofCase(caseId: Id): Promise<ProtocolMoveLine[]> {
    return movesOf((sql, values) => this.reader.all(sql, values), caseId);
  }
}
