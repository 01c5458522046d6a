import { Injectable } from '@nestjs/common';
import type { CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { bytesFacts } from '../../platform/web/index.js';

/** Writes down, before it is sent, that somebody got a copy or a pack as a file, with the SHA-256 of its bytes. */
@Injectable()
export class RecordDownload {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(key: CaseKey, copy: Id, bytes: Buffer, act: 'case.summary.downloaded' | 'case.pack.downloaded' = 'case.summary.downloaded'): Promise<void> {
    await this.unitOfWork.run(key, async (work) => work.record(act, { items: [copy], detail: bytesFacts(bytes) }));
  }
}
