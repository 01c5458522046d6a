import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork, type Acting } from '../../platform/database/index.js';
import { bytesFacts } from '../../platform/web/index.js';

/** Writes down, before it is sent, that an auditor took a sample as a file: once with the SHA-256 of its bytes, and in the history of each case in it. */
@Injectable()
export class RecordSampleFile {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(acting: Acting, sample: Id, cases: readonly Id[], bytes: Buffer): Promise<void> {
    await this.unitOfWork.run(acting, async (work) => {
      work.record('audit.sample.downloaded', { items: [sample], detail: { ...bytesFacts(bytes), cases: cases.length } });
      for (const caseId of cases) work.record('case.audit.downloaded', { case: caseId, items: [sample] });
    });
  }
}
