import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Ask } from '../../platform/database/index.js';
import type { FoundMatch } from '../rules/conflict-matches.js';

/** Where staff may turn out to stand too close to a case. Asks through `ask`, so that a unit of work sees its own rows. */
export interface ConflictSource { matches(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> }

/** Modules above this floor say here, at start-up, what their records know. */
@Injectable()
export class ConflictSources {
  private readonly sources: ConflictSource[] = [];

  register(source: ConflictSource): void {
    this.sources.push(source);
  }

  async matches(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
    return (await Promise.all(this.sources.map((source) => source.matches(ask, caseId, accounts)))).flat();
  }
}
