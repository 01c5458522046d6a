import { Injectable } from '@nestjs/common';
import { CaseOverview, touchCase, type CaseKey } from '../../cases/index.js';
import type { Happened } from '../../kernel/happened.js';
import { dayIn } from '../../kernel/instant.js';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal, type Problem } from '../../platform/web/index.js';
import { PossibleOwners } from '../queries/possible-owners.js';
import { DeliveryRow } from '../store/intervention.entity.js';
import { correctableWithin, itemWithin } from '../store/intervention-reads.js';

/** `byWhom` is for people who are no colleagues; `corrects` names the line that this one puts right. */
export interface NewDelivery { delivered: boolean; byId: Id | null; byWhom: string; what: string; happened: Happened; corrects: Id | null }

/** Logs that an intervention was delivered, or why it was not. Throws `Refusal` before it has started, and for a line that was corrected already. */
@Injectable()
export class LogDelivery {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly overview: CaseOverview, private readonly owners: PossibleOwners) {}

  async run(key: CaseKey, intervention: Id, { delivered, byId, byWhom, what, happened, corrects }: NewDelivery): Promise<{ id: Id } | { problems: Problem[] }> {
    const problems = await this.problems(key, byId, happened);
    if (problems.length > 0) return { problems };
    return this.unitOfWork.run(key, async (work) => {
      const item = await itemWithin(work, key.caseId, intervention);
      if (item === null) throw new Refusal('That intervention is not in this case.');
      if (item.state === 'planned') throw new Refusal('This intervention has not started. Set it to active first.');
      if (corrects !== null && !(await correctableWithin(work, intervention, corrects))) throw new Refusal('That line was corrected already. Correct the newest version instead.');
      const { id } = await work.insert(DeliveryRow, {
        id: newId(), caseId: key.caseId, interventionId: intervention, correctsId: corrects, wasDelivered: delivered ? 1 : 0, byId, byWhom: byId === null ? byWhom : '', what,
        happenedPrecision: happened.precision, happenedDate: happened.date, happenedTime: happened.time, happenedZone: happened.zone, recordClass: 'team', enteredBy: work.actor.id, enteredAt: work.now,
      });
      await touchCase(work, key.caseId);
      work.record(corrects === null ? 'delivery.logged' : 'delivery.corrected', { items: [id, intervention], detail: { delivered } });
      return { id };
    });
  }

  private async problems(key: CaseKey, byId: Id | null, { date }: Happened): Promise<Problem[]> {
    const { opened_at } = await this.overview.head(key);
    const known = byId === null || (await this.owners.includes(key, byId));
    return [
      ...(date !== null && date < dayIn(key.facts.zone, opened_at) ? [{ field: 'happenedDate', text: 'The case was not open yet on that day. Enter a later day' }] : []),
      ...(known ? [] : [{ field: 'byId', text: 'Choose somebody of the list, or write the name' }]),
    ];
  }
}
