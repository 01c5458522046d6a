import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { besideTheWork } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { sitsAt } from '../rules/team.js';
import { CaseReads } from '../store/case-reads.js';
import { SafetyReads, type MeasureLine, type SafetyLine } from '../store/safety-reads.js';
import type { CaseKey } from './case-door.js';

export type { MeasureLine, SafetyLine };
export interface Owner { id: Id; name: string }

/** What was done for immediate safety in a case, its interim measures, and who may look after one. */
@Injectable()
export class SafetyRecords {
  constructor(private readonly safety: SafetyReads, private readonly cases: CaseReads, private readonly accounts: AccountDirectory, private readonly clock: Clock) {}

  /** Newest first, corrected ones included. */
  records(key: CaseKey): Promise<SafetyLine[]> {
    return key.once('safety records', () => this.safety.records(key.caseId));
  }

  /** Null for a record of another case. */
  record(key: CaseKey, id: Id): Promise<SafetyLine | null> {
    return this.safety.record(key.caseId, id);
  }

  /** Open ones first, the one that ends soonest at the top. */
  measures(key: CaseKey): Promise<MeasureLine[]> {
    return key.once('safety measures', () => this.safety.measures(key.caseId));
  }

  measure(key: CaseKey, id: Id): Promise<MeasureLine | null> {
    return this.safety.measure(key.caseId, id);
  }

  /** Colleagues of the case's school and everybody on its team, each once, by name. */
  async owners(key: CaseKey): Promise<Owner[]> {
    const [colleagues, members] = await Promise.all([this.accounts.colleaguesAt(key.facts.school), this.cases.members(key.caseId)]);
    const now = this.clock.now();
    const names = new Map([...colleagues.filter(({ role }) => !besideTheWork.includes(role)), ...members.filter((member) => sitsAt(member, now))].map(({ account, name }) => [account, name]));
    return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-US'));
  }
}
