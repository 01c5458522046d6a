import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Ask, Work } from '../../platform/database/index.js';

/** What an area of a case leaves in one person's hands until it is settled: next steps, interventions, referrals. */
export interface OwnedItems {
  /** The open cases, of these or of all, in which somebody owns something open, with who: each pair once. */
  owners(ask: Ask, only: { caseId: Id } | { account: Id }): Promise<{ case_id: Id; account: Id }[]>;
  /** Gives what one person owns in a case to another, inside a unit that records it. Gives the ids of what passed. */
  pass(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]>;
}

/** Modules above this floor say here, at start-up, what of a case somebody owns in their records. */
@Injectable()
export class OwnedItemsSources {
  private readonly sources: OwnedItems[] = [];

  register(source: OwnedItems): void {
    this.sources.push(source);
  }

  /** Everybody who owns something open in a case. */
  async ownersIn(ask: Ask, caseId: Id): Promise<Id[]> {
    return [...new Set((await this.all(ask, { caseId })).map(({ account }) => account))];
  }

  /** The open cases in which somebody owns something open. */
  async casesOf(ask: Ask, account: Id): Promise<Id[]> {
    return [...new Set((await this.all(ask, { account })).map(({ case_id }) => case_id))];
  }

  async pass(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
    const passed: Id[] = [];
    for (const source of this.sources) passed.push(...await source.pass(work, caseId, from, to));
    return passed;
  }

  private async all(ask: Ask, only: { caseId: Id } | { account: Id }): Promise<{ case_id: Id; account: Id }[]> {
    const found: { case_id: Id; account: Id }[] = [];
    for (const source of this.sources) found.push(...await source.owners(ask, only));
    return found;
  }
}
