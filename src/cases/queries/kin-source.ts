import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { likeness } from '../../people/index.js';
import type { Ask } from '../../platform/database/index.js';
import { ConflictSources } from '../ports/conflict-source.js';
import type { FoundMatch } from '../rules/conflict-matches.js';
import { kinMatches, namesToCompare } from '../store/kin-matches.js';

/** Staff who are persons in the case or family of one, and staff whose name is like a guardian's: the same names are not yet the same person. */
@Injectable()
export class KinSource implements OnModuleInit {
  constructor(private readonly sources: ConflictSources) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async matches(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
    const [kin, names] = [await kinMatches(ask, caseId, accounts), await namesToCompare(ask, caseId, accounts)];
    const alike = names.accounts.flatMap(({ account, person, name, full }) => names.guardians
      .filter((guardian) => guardian.person !== person && [name, full].some((one) => one !== null && isLike(one, guardian)))
      .map((guardian): FoundMatch => ({ account, ground: 'near-name', about: guardian.person })));
    return [...kin, ...alike];
  }
}

function isLike(name: string, guardian: { full: string; used: string | null }): boolean {
  const how = likeness(name, guardian);
  return how === 'same' || how === 'near';
}
