import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { bytesFacts } from '../../platform/web/index.js';

/** Writes down, before it is sent, that somebody took entries of the ledger as a file: which, how many, and the SHA-256 of its bytes. */
@Injectable()
export class RecordLedgerFile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, entries: { from: number; to: number; entries: number }, bytes: Buffer): Promise<void> {
    await this.unitOfWork.run(acting, async (work) => work.record('ledger.downloaded', { detail: { ...entries, ...bytesFacts(bytes) } }));
  }
}
