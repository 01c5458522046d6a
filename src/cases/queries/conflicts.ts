import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { certaintyOf, type FoundMatch } from '../rules/conflict-matches.js';
import { passesToDistrict } from '../rules/recusal.js';
import { chairsOnTeam, ConflictReads, coordinatorsFor, teamAt, type Coordinator, type RecusalLine, type StatementLine } from '../store/conflict-reads.js';
import { suspendedFrom } from '../store/suspended.js';
import type { CaseKey } from './case-door.js';
import { ConflictMatches } from './conflict-matches.js';

export type { Coordinator, RecusalLine };

/** `likeWhom` names the guardian whose name is alike; null for every other ground. */
export interface OpenMatch extends FoundMatch { name: string; likeWhom: string | null }

/** Conflicts of interest in a case, as its leads and the district ask about them. */
@Injectable()
export class Conflicts {
  constructor(private readonly reads: ConflictReads, private readonly matches: ConflictMatches, private readonly clock: Clock) {}

  recusals(key: CaseKey): Promise<RecusalLine[]> {
    return this.reads.recusals(key.caseId);
  }

  statements(key: CaseKey): Promise<StatementLine[]> {
    return this.reads.statements(key.caseId);
  }

  /** Whether the viewer is on the team and has not yet said that nothing stands between them and the case. */
  owesStatement(key: CaseKey): Promise<boolean> {
    return this.reads.owesStatement(key.caseId, key.viewer.account, this.clock.now());
  }

  /** Who may take the case over for the district, without one person. */
  async coordinators(key: CaseKey, without: Id | null): Promise<Coordinator[]> {
    const [all, out] = await Promise.all([coordinatorsFor(this.reads.ask, key.caseId, this.clock.now()), suspendedFrom(this.reads.ask, key.caseId)]);
    return all.filter(({ account }) => account !== without && !out.includes(account));
  }

  /** Whether the case passes to the district should this person be recused. */
  async wouldPass(key: CaseKey, account: Id): Promise<boolean> {
    return passesToDistrict(account, { manager: key.facts.manager, chairs: await chairsOnTeam(this.reads.ask, key.caseId, this.clock.now()) });
  }

  /**
   * Matches that nobody answered: of everybody on the team and of the district's coordinators; and the certain ones of
   * `others`, colleagues who might be asked to join.
   */
  async open(key: CaseKey, others: readonly Id[] = []): Promise<OpenMatch[]> {
    const now = this.clock.now();
    const [team, coordinators] = await Promise.all([teamAt(this.reads.ask, key.caseId, now), coordinatorsFor(this.reads.ask, key.caseId, now)]);
    const near = new Set([...team, ...coordinators.map(({ account }) => account)]);
    const found = await this.matches.open(this.reads.ask, key.caseId, [...new Set([...near, ...others])]);
    const asked = found.filter(({ account, ground }) => near.has(account) || certaintyOf(ground) === 'certain');
    if (asked.length === 0) return [];
    const names = await this.reads.names(asked.map(({ account }) => account), asked.filter(({ ground }) => ground === 'near-name').map(({ about }) => about));
    return asked.map((match) => ({ ...match, name: names.get(match.account) ?? '', likeWhom: names.get(match.about) ?? null }));
  }
}
