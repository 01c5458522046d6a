import { Injectable } from '@nestjs/common';
import { touchCase, type CaseKey } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { FirstReadRow } from '../store/first-read.entity.js';
import { unopened } from '../store/first-read-reads.js';

/** Takes back one's own read while it is sealed; it is shown as withdrawn when the others are opened. Throws `Refusal` where there is none. */
@Injectable()
export class WithdrawFirstRead {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(key: CaseKey): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const round = await unopened(work.read, key.caseId);
      const mine = round?.reads.find(({ account, ended_at }) => account === key.viewer.account && ended_at === null);
      if (mine === undefined) throw new Refusal('You have no sealed read to withdraw.');
      await work.revise(FirstReadRow, mine.id, mine.version, { endedAt: work.now, endedAs: 'withdrawn' });
      await touchCase(work, key.caseId);
      work.record('assessment.first-read.withdrawn', { items: [round!.id, mine.id] });
      return mine.id;
    });
  }
}
