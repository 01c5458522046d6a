import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SeatEndings, type SeatEnding } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { caseNow, changeCase, managedBy } from '../store/hand-over.js';
import { LeavingReads } from '../store/leaving-reads.js';
import { ownedBy, ownersIn } from '../store/owned-reads.js';
import { PassOnItems } from './pass-on-items.js';

/**
 * When a seat has ended: what its holder manages or owns in open cases that they cannot open any more passes to the case
 * manager; a case that they manage, to whoever is next in line on its team, else to the district. Whoever ends seats sees
 * no case, so a refusal names none.
 */
@Injectable()
export class ReleaseCases implements SeatEnding, OnModuleInit {
  constructor(private readonly endings: SeatEndings, private readonly owned: OwnedItemsSources, private readonly passOn: PassOnItems, private readonly reads: LeavingReads) {}

  onModuleInit(): void {
    this.endings.register(this);
  }

  async heldBy(account: Id): Promise<Id[]> {
    const { ask } = this.reads;
    return [...new Set([...await managedBy(ask, account), ...(await ownedBy(ask, this.owned.open, account)).map(({ case_id }) => case_id)])];
  }

  async release(work: Work, account: Id, caseId: Id): Promise<void> {
    if ((await this.passOn.whoOpens(work, caseId, [account])).has(account)) return;
    const { manager } = await caseNow(work, caseId);
    if (manager !== account && !(await ownersIn(work.read, this.owned.open, caseId)).includes(account)) return;
    const to = await this.passOn.holderFor(work, caseId, manager === account ? null : manager, account);
    if (to === null) throw new Refusal('They have a case that nobody else can take over. A district coordinator names somebody.');
    if (manager === account) await changeCase(work, caseId, { managerId: to });
    const passed = await this.passOn.within(work, caseId, to, [account]);
    if (manager === account) await work.announce('case.manager.changed', caseId, caseId);
    work.record('case.released', { case: caseId, items: [...new Set([account, to, ...passed])], detail: { manages: manager === account } });
  }
}
