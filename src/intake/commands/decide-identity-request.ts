import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import { mayDecide, openUntil } from '../rules/identity-release.js';
import { IdentityDecisionRow } from '../store/identity-request.entity.js';
import { requestNow } from '../store/identity-request-reads.js';

export interface IdentityDecision { approves: boolean; reason: string }

/**
 * The second person approves or declines, once. The caller has confirmed their password. Throws `Refusal` for whoever
 * asked, for the reporter (in the same words), and for a request that is decided or over.
 */
@Injectable()
export class DecideIdentityRequest {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(key: ReportKey, request: Id, { approves, reason }: IdentityDecision): Promise<void> {
    await this.unitOfWork.run(key, async (work) => {
      const now = await requestNow(work, key.reportId, request);
      if (now === null) throw new Refusal('There is no such request about this report.');
      const verdict = mayDecide(now, work.actor.id);
      if (!verdict.ok) throw new Refusal(verdict.why);
      await work.insert(IdentityDecisionRow, {
        id: newId(), requestId: request, approves: approves ? 1 : 0, reason, openUntil: approves ? openUntil(work.now) : null, recordClass: 'reporter-identity', enteredBy: work.actor.id, enteredAt: work.now,
      });
      work.record(approves ? 'report.identity.approved' : 'report.identity.declined', { items: [key.reportId, request] });
    });
  }
}
