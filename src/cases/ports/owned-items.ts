import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Ask, Work } from '../../platform/database/index.js';

/** What an area of a case leaves in one person's hands until it is settled: next steps, deadlines, interventions, referrals. */
export interface OwnedItems {
  /**
   * What is open and whose, as a SELECT without values: case_id, account, kind (one of them in words), by_work (1 where somebody
   * may own one who works at the school and was never on the team). Null for what is only looked at when a conflict shuts somebody out.
   */
  open: string | null;
  /** Who owns something of the latter kind in a case. */
  beside?(ask: Ask, caseId: Id): Promise<Id[]>;
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

  /** Everything that is open and whose, as one SELECT: see `OwnedItems.open`. */
  get open(): string {
    return this.sources.flatMap(({ open }) => open ?? []).join(' UNION ALL ');
  }

  async beside(ask: Ask, caseId: Id): Promise<Id[]> {
    const found: Id[] = [];
    for (const source of this.sources) found.push(...await source.beside?.(ask, caseId) ?? []);
    return found;
  }

  async pass(work: Work, caseId: Id, from: Id, to: Id): Promise<Id[]> {
    const passed: Id[] = [];
    for (const source of this.sources) passed.push(...await source.pass(work, caseId, from, to));
    return passed;
  }
}
