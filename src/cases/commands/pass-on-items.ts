import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decide, StandingViewers } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { nextInLine } from '../rules/handing-over.js';
import { whoLetsGo, type ShutOut } from '../rules/letting-go.js';
import { caseFacts } from '../store/case-facts.js';
import { givePlace, handOverPromises, promises } from '../store/hand-over.js';
import { coordinators, keptOut, placesIn } from '../store/leaving-reads.js';
import { ownersIn } from '../store/owned-reads.js';

/** Passes on what people own in a case that they cannot open any more, inside the unit that shut them out and records it. */
@Injectable()
export class PassOnItems implements OnModuleInit {
  constructor(private readonly sources: OwnedItemsSources, private readonly viewers: StandingViewers) {}

  onModuleInit(): void {
    this.sources.register({ open: promises, pass: handOverPromises });
  }

  /**
   * To be called once the team is as it will be. What passes goes to `to`, or, where they could not open the case themself, to whoever is next in line; where nobody
   * is, it stays and is shown to the district. Gives the ids of what passed and of whom it passed from and to.
   */
  async within(work: Work, caseId: Id, to: Id, shutOut: ShutOut): Promise<Id[]> {
    const owners = [...new Set([...await ownersIn(work.read, this.sources.open, caseId), ...await this.sources.beside(work.read, caseId)])];
    const can = await this.whoOpens(work, caseId, owners);
    const leaving = whoLetsGo(owners, shutOut, (owner) => can.has(owner));
    const holder = leaving.length === 0 ? null : await this.holderFor(work, caseId, to);
    if (holder === null) return [];
    const passed: Id[] = [];
    for (const from of leaving.filter((owner) => owner !== holder)) passed.push(from, ...await this.sources.pass(work, caseId, from, holder));
    return holder === to || passed.length === 0 ? passed : [holder, ...passed];
  }

  /** Who takes what passes on in a case: the one wanted, if they could open it; else the chair, whoever leads or is on its team and can, or a district coordinator, who joins it. Null where nobody can. */
  async holderFor(work: Work, caseId: Id, wanted: Id | null, without: Id | null = null): Promise<Id | null> {
    const places = (await placesIn(work.read, [caseId], work.now)).filter(({ account }) => account !== without);
    const able = await this.whoOpens(work, caseId, [...(wanted === null ? [] : [wanted]), ...places.map(({ account }) => account)]);
    if (wanted !== null && able.has(wanted)) return wanted;
    const next = nextInLine(places.filter(({ account }) => able.has(account)));
    if (next !== null) return next;
    const out = await keptOut(work.read, [caseId]);
    const district = (await coordinators(work.read, work.now)).find(({ account }) => account !== without && !out.has(`${caseId} ${account}`));
    if (district === undefined) return null;
    await givePlace(work, caseId, { account: district.account, discipline: 'district' });
    return district.account;
  }

  /** Who of some accounts could open the case now. A seal does not count: it keeps everybody out, and it ends. */
  async whoOpens(work: Work, caseId: Id, accounts: readonly Id[]): Promise<Set<Id>> {
    const { about } = (await caseFacts(work.read, caseId))!;
    const people = await this.viewers.within(work, [...new Set([...accounts, ...about.members.map(({ account }) => account)])]);
    return new Set(people.filter((person) => decide(person, 'case.read', { ...about, sealed: false }, work.now).allow).map(({ account }) => account));
  }
}
