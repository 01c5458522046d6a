import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../kernel/ids.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import type { CaseKey } from '../queries/case-door.js';
import { ConflictMatches } from '../queries/conflict-matches.js';
import { maySetAside, type FoundMatch } from '../rules/conflict-matches.js';
import { ConflictAnswerRow } from '../store/conflict.entity.js';

/** Keeps with a reason that a found match is no conflict of interest. Throws `Refusal` when the rule says no. */
@Injectable()
export class SetMatchAside {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly matches: ConflictMatches) {}

  run(key: CaseKey, { account, ground, about }: FoundMatch, reason: string): Promise<Id> {
    return this.unitOfWork.run(key, async (work) => {
      const match = (await this.matches.within(work, key.caseId, [account])).find((one) => one.ground === ground && one.about === about) ?? null;
      const verdict = maySetAside(match, { account: work.actor.id, district: key.may('case.recusal.lift') });
      if (!verdict.ok) throw new Refusal(verdict.why);
      const { id } = await work.insert(ConflictAnswerRow, { id: newId(), caseId: key.caseId, accountId: account, ground, aboutId: about, reason, recordClass: 'system', enteredBy: work.actor.id, enteredAt: work.now });
      work.record('case.conflict.set-aside', { items: [id, account] });
      return id;
    });
  }
}
