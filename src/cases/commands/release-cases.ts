import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SeatEndings, type SeatEnding } from '../../access/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { Refusal } from '../../platform/web/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { nextInLine } from '../rules/handing-over.js';
import { caseNow, changeCase, givePlace, managedBy } from '../store/hand-over.js';
import { coordinators, keptOut, placesIn } from '../store/leaving-reads.js';
import { PassOnItems } from './pass-on-items.js';

/**
 * When a seat has ended: what its holder manages or owns in open cases that they cannot open any more passes to the case
 * manager; a case that they manage, to whoever is next in line on its team, else to the district. Whoever ends seats sees
 * no case, so a refusal names none.
 */
@Injectable()
export class ReleaseCases implements SeatEnding, OnModuleInit {
  constructor(private readonly endings: SeatEndings, private readonly owned: OwnedItemsSources, private readonly passOn: PassOnItems) {}

  onModuleInit(): void {
    this.endings.register(this);
  }

  async onSeatEnded(work: Work, account: Id): Promise<void> {
    const cases = new Set([...await managedBy(work.read, account), ...await this.owned.casesOf(work.read, account)]);
    for (const caseId of cases) await this.release(work, caseId, account);
  }

  private async release(work: Work, caseId: Id, account: Id): Promise<void> {
    if ((await this.passOn.whoOpens(work, caseId, [account])).has(account)) return;
    const { manager } = await caseNow(work, caseId);
    const to = manager === account ? await this.nextManager(work, caseId, account) : { account: manager, discipline: null };
    if (to.discipline !== null) await givePlace(work, caseId, { account: to.account, discipline: to.discipline });
    if (manager === account) await changeCase(work, caseId, { managerId: to.account });
    const passed = await this.passOn.within(work, caseId, to.account, [account]);
    if (manager === account) await work.announce('case.manager.changed', caseId, caseId);
    work.record('case.released', { case: caseId, items: [...new Set([account, to.account, ...passed])], detail: { manages: manager === account } });
  }

  private async nextManager(work: Work, caseId: Id, account: Id): Promise<{ account: Id; discipline: Discipline | null }> {
    const places = (await placesIn(work.read, [caseId], work.now)).filter((place) => place.account !== account);
    const able = await this.passOn.whoOpens(work, caseId, places.map((place) => place.account));
    const next = nextInLine(places.filter((place) => able.has(place.account)));
    if (next !== null) return { account: next, discipline: null };
    const out = await keptOut(work.read, [caseId]);
    const district = (await coordinators(work.read, work.now)).find((one) => one.account !== account && !out.has(`${caseId} ${one.account}`));
    if (district === undefined) throw new Refusal('They manage a case that nobody else can take over. A district coordinator names another case manager first.');
    return { account: district.account, discipline: 'district' };
  }
}
