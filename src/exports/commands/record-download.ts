import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { bytesFacts } from '../../platform/web/index.js';

/** Writes down, before it is sent, that somebody got a copy as a file, with the SHA-256 of its bytes. */
@Injectable()
export class RecordDownload {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(key: CaseKey, copy: Id, bytes: Buffer): Promise<void> {
    await this.unitOfWork.run(key, async (work) => work.record('case.summary.downloaded', { items: [copy], detail: bytesFacts(bytes) }));
  }
}
