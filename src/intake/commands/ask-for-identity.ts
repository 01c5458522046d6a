import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { ReportKey } from '../queries/report-door.js';
import type { LegalGround } from '../rules/identity-release.js';
import { IdentityRequestRow } from '../store/identity-request.entity.js';

export interface NewIdentityRequest { recipient: string; ground: LegalGround; reference: string; reason: string }

/** Asks that a confidential reporter's identity be produced; nothing is shown before a second person agrees. Throws `Refusal` where the reporter is not confidential. */
@Injectable()
export class AskForIdentity {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: ReportKey, { recipient, ground, reference, reason }: NewIdentityRequest): Promise<Id> {
    if (key.facts.confidential === 0) throw new Refusal('This reporter did not ask for confidentiality, so there is nothing to produce: the name stands on the report.');
    return this.unitOfWork.run(key, async (work) => {
      const { id } = await work.insert(IdentityRequestRow, { id: newId(), reportId: key.reportId, recipient, ground, reference, reason, recordClass: 'reporter-identity', enteredBy: work.actor.id, enteredAt: work.now });
      work.record('report.identity.asked', { items: [key.reportId, id], detail: { ground } });
      return id;
    });
  }
}
