import { Injectable, type OnModuleInit } from '@nestjs/common';
import { decide, StandingViewers } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import type { Work } from '../../platform/database/index.js';
import { OwnedItemsSources } from '../ports/owned-items.js';
import { whoLetsGo, type ShutOut } from '../rules/letting-go.js';
import { caseFacts } from '../store/case-facts.js';
import { promisers, handOverPromises } from '../store/hand-over.js';

/** Passes on what people own in a case that they cannot open any more, inside the unit that shut them out and records it. */
@Injectable()
export class PassOnItems implements OnModuleInit {
  constructor(private readonly sources: OwnedItemsSources, private readonly viewers: StandingViewers) {}

  onModuleInit(): void {
    this.sources.register({ owners: promisers, pass: handOverPromises });
  }

  /** To be called once the team is as it will be. Gives the ids of what passed and of whom it passed from. */
  async within(work: Work, caseId: Id, to: Id, shutOut: ShutOut): Promise<Id[]> {
    const owners = await this.sources.ownersIn(work.read, caseId);
    const can = await this.whoOpens(work, caseId, owners);
    const passed: Id[] = [];
    for (const from of whoLetsGo(owners, shutOut, (owner) => can.has(owner)).filter((owner) => owner !== to)) passed.push(from, ...await this.sources.pass(work, caseId, from, to));
    return passed;
  }

  /** Who of some accounts could open the case now. A seal does not count: it keeps everybody out, and it ends. */
  async whoOpens(work: Work, caseId: Id, accounts: readonly Id[]): Promise<Set<Id>> {
    const { about } = (await caseFacts(work.read, caseId))!;
    const people = await this.viewers.within(work, [...new Set([...accounts, ...about.members.map(({ account }) => account)])]);
    return new Set(people.filter((person) => decide(person, 'case.read', { ...about, sealed: false }, work.now).allow).map(({ account }) => account));
  }
}
