import { Injectable } from '@nestjs/common';
import { CaseTrail, chainInUnit, whileUnchanged } from '../../audit/index.js';
import type { CaseKey } from '../../cases/index.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { CaseSummary } from '../queries/case-summary.js';
import type { DisclosureBasis } from '../rules/recipients.js';
import { SummaryCopyRow } from '../store/summary-copy.entity.js';

export interface NewCopy { recipient: Id; purpose: string; basis: DisclosureBasis }

/**
 * Takes a copy of a case as it stands: its text is kept with the number and the leaf of the last ledger entry that it
 * rests on, and the taking is an entry after that one. The caller has shown that the recipient may have it.
 */
@Injectable()
export class TakeSummary {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly summary: CaseSummary, private readonly trail: CaseTrail) {}

  run(key: CaseKey, { recipient, purpose, basis }: NewCopy): Promise<Id> {
    return whileUnchanged(() => this.trail.head(), async (head) => {
      const content = JSON.stringify(await this.summary.read(key, head.seq));
      return this.unitOfWork.run(key, async (work) => {
        await chainInUnit(work, key.caseId, head.seq);
        const { id } = await work.insert(SummaryCopyRow, {
          id: newId(), caseId: key.caseId, recipientId: recipient, purpose, basis, content, ledgerSeq: head.seq, ledgerLeaf: head.leaf,
          recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
        });
        work.record('case.summary.taken', { items: [id, recipient], detail: { basis, upTo: head.seq } });
        return id;
      });
    });
  }
}
