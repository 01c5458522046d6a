import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Ask, Work } from '../../platform/database/index.js';
import { ConflictSources } from '../ports/conflict-source.js';
import { closest, isAnswered, type FoundMatch } from '../rules/conflict-matches.js';
import { answersOf, recusedFrom } from '../store/conflict-reads.js';

/** What the sources find about accounts and a case, without what was answered: by a recusal, or set aside. */
@Injectable()
export class ConflictMatches {
  constructor(private readonly sources: ConflictSources) {}

  async open(ask: Ask, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
    if (accounts.length === 0) return [];
    const found = closest(await this.sources.matches(ask, caseId, accounts));
    if (found.length === 0) return [];
    const [answers, recused] = [await answersOf(ask, caseId), new Set(await recusedFrom(ask, caseId))];
    return found.filter((match) => !recused.has(match.account) && !isAnswered(match, answers));
  }

  /** The same as a unit of work sees it. */
  within(work: Work, caseId: Id, accounts: readonly Id[]): Promise<FoundMatch[]> {
    return this.open(work.read, caseId, accounts);
  }
}
