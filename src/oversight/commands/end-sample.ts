import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { DrawingKey } from '../queries/sample-door.js';
import { AuditSampleRow } from '../store/sample.entity.js';

/** Ends a sample now: its cases are not found any more at the auditor's next request. Throws `Refusal` for one that is over. */
@Injectable()
export class EndSample {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(key: DrawingKey, sample: Id): Promise<void> {
    await this.unitOfWork.run(key, async (work) => {
      const [row] = await work.read<{ version: number; sample_until: Instant }>('SELECT version, sample_until FROM audit_sample WHERE id = ?', [sample]);
      if (row === undefined || row.sample_until <= work.now) throw new Refusal('This sample is over already.');
      await work.revise(AuditSampleRow, sample, row.version, { sampleUntil: work.now });
      work.record('audit.sample.ended', { items: [sample] });
    });
  }
}
