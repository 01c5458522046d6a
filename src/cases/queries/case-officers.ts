import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { OfficerReads, type HistoryCheckLine, type OfficerLine } from '../store/officer-reads.js';
import type { CaseKey } from './case-door.js';

export type { HistoryCheckLine, OfficerLine };

/** The officers of a case, what was checked, and who could join. */
@Injectable()
export class CaseOfficers {
  constructor(private readonly reads: OfficerReads, private readonly accounts: AccountDirectory, private readonly clock: Clock) {}

  officers(key: CaseKey): Promise<OfficerLine[]> {
    return this.reads.officers(key.caseId);
  }

  checks(key: CaseKey): Promise<HistoryCheckLine[]> {
    return this.reads.checks(key.caseId);
  }

  /** Officers with a seat at the case's school who are not on its team now, once each. */
  async others(key: CaseKey, officers: readonly OfficerLine[]): Promise<{ account: Id; name: string }[]> {
    const now = this.clock.now();
    const on = new Set(officers.filter(({ until }) => until === null || until > now).map(({ account }) => account));
    const found = (await this.accounts.colleaguesAt(key.facts.school)).filter(({ role, account }) => role === 'sro' && !on.has(account));
    return [...new Map(found.map(({ account, name }) => [account, { account, name }])).values()];
  }
}
