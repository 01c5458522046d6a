import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids.js';
import { operator } from '../../kernel/viewer.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { policyText } from '../rules/policy.js';
import { PolicyReads } from '../store/policy-reads.js';
import { PolicyVersionRow } from '../store/staff.entity.js';

/** Writes down that this table of rights stands from now on, where the last one on record was another. */
@Injectable()
export class AdoptPolicy {
  constructor(private readonly policies: PolicyReads, private readonly unitOfWork: UnitOfWork) {}

  async run(text = policyText()): Promise<void> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const last = await this.policies.last();
    if (last?.sha256 === sha256) return;
    await this.unitOfWork.run({ actor: operator, basis: 'operator', caseId: null }, async (work) => {
      const row = await work.insert(PolicyVersionRow, { id: newId(), edition: (last?.edition ?? 0) + 1, sha256, adoptedAt: work.now });
      work.record('policy.adopted', { items: [row.id], detail: { version: `Policy ${row.edition}`, sha256 } });
    });
  }
}
