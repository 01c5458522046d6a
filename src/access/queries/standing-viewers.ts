import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Ask, Work } from '../../platform/database/index.js';
import { verbOf, type VerbId } from '../rules/capabilities.js';
import { seatsBeside, ViewerReads } from '../store/viewer-reads.js';

/** Somebody as they would act now, with the end of the seat by which they cover a colleague, where it has one. */
export interface StandingViewer extends Viewer { coversUntil: Instant | null }

/** Who could possibly do something with a case: so that a page can ask `decide` about each of them, as the door would. */
@Injectable()
export class StandingViewers {
  constructor(private readonly reads: ViewerReads) {}

  /** These accounts, whoever covers their leave, and whoever holds one of the verbs for the whole district; by name. */
  beside(accounts: readonly Id[], verbs: readonly VerbId[], now: Instant): Promise<StandingViewer[]> {
    return this.of(this.reads.ask, accounts, verbs, now);
  }

  /** These accounts, and whoever covers their leave, as they would act once a unit has done what it does. */
  within(work: Work, accounts: readonly Id[]): Promise<StandingViewer[]> {
    return this.of(work.read, accounts, [], work.now);
  }

  private async of(ask: Ask, accounts: readonly Id[], verbs: readonly VerbId[], now: Instant): Promise<StandingViewer[]> {
    const roles = [...new Set(verbs.flatMap((verb) => Object.entries(verbOf(verb)!.reach).filter(([, reach]) => reach === 'district').map(([role]) => role as Role)))];
    const people = new Map<Id, StandingViewer>();
    for (const { account, person, name, status, seat, role, discipline, school, covers, until } of await seatsBeside(ask, accounts, roles, now)) {
      const known = people.get(account) ?? { account, active: status === 'active', person, name, seats: [], submission: null, coversUntil: null };
      people.set(account, seat === null ? known : { ...known, seats: [...known.seats, { id: seat, role, discipline, school, covers }], coversUntil: covers === null ? known.coversUntil : until });
    }
    return [...people.values()];
  }
}
