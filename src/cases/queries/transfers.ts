import { Injectable } from '@nestjs/common';
import { AccountDirectory, capabilities, type Colleague } from '../../access/index.js';
import { SchoolDirectory, type School } from '../../directory/index.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';
import { casePaths } from '../cases.endpoints.js';
import { excerpt } from '../rules/excerpt.js';
import type { TimelineItem } from '../rules/timeline.js';
import { TransferReads, type TransferLine } from '../store/transfer-reads.js';
import type { CaseKey } from './case-door.js';
import { CaseOverview, type MemberLine } from './case-overview.js';
import { Conflicts } from './conflicts.js';

export type { TransferLine };

const reach = (verb: 'case.read' | 'case.team.change'): Partial<Record<string, string>> => capabilities[verb].reach;

/** Who could take a case over, on its team or at another school. */
@Injectable()
export class Transfers {
  constructor(private readonly reads: TransferReads, private readonly overview: CaseOverview, private readonly accounts: AccountDirectory, private readonly directory: SchoolDirectory, private readonly conflicts: Conflicts, private readonly clock: Clock) {}

  of(key: CaseKey): Promise<TransferLine[]> {
    return this.reads.ofCase(key.caseId);
  }

  /** Each time the case changed hands, for its timeline. */
  async timeline(key: CaseKey): Promise<TimelineItem[]> {
    const link = key.may('case.transfer') ? { label: 'See transfers', href: casePaths.newTransfer(key.caseId) } : null;
    return (await this.of(key)).map(({ kind, from_school, to_school, from_manager, to_manager, reason, by_id, entered_at }) => ({
      at: entered_at, icon: 'send', kind: 'task', level: null, who: by_id, link,
      what: kind === 'school' ? `Sent from ${from_school} to ${to_school}` : `Handed from ${from_manager} to ${to_manager}`,
      text: `${kind === 'school' ? `${to_manager} manages it now. ` : ''}${excerpt(reason)}`,
    }));
  }

  /** The team now. */
  async team(key: CaseKey): Promise<MemberLine[]> {
    const now = this.clock.now();
    return (await this.overview.members(key)).filter(({ until }) => until === null || until > now);
  }

  /** Members who could manage the case in place of its manager, the viewer aside. */
  async managers(key: CaseKey): Promise<MemberLine[]> {
    const [team, colleagues] = await Promise.all([this.team(key), this.accounts.colleaguesAt(key.facts.school)]);
    const leads = new Set(colleagues.filter(({ role }) => reach('case.team.change')[role] !== undefined).map(({ account }) => account));
    return team.filter(({ account }) => leads.has(account) && account !== key.facts.manager && account !== key.viewer.account);
  }

  async otherSchools(key: CaseKey): Promise<School[]> {
    return (await this.directory.schools()).filter(({ id }) => id !== key.facts.school);
  }

  /** The other school, and who of its staff may be on the team and who may manage the case; null for a school that is not another one. Officers join later, for a purpose. */
  async at(key: CaseKey, school: Id): Promise<{ school: School; members: Colleague[]; managers: Colleague[] } | null> {
    const there = (await this.otherSchools(key)).find(({ id }) => id === school);
    if (there === undefined) return null;
    const [colleagues, recusals] = await Promise.all([this.accounts.colleaguesAt(school), this.conflicts.recusals(key)]);
    const out = new Set(recusals.filter(({ lifted_at }) => lifted_at === null).map(({ account }) => account));
    const able = colleagues.filter(({ account, role, discipline }) => !out.has(account) && discipline !== 'law-enforcement' && reach('case.read')[role] !== undefined && role !== 'legal-counsel');
    const once = [...new Map(able.map((one) => [one.account, one] as const).reverse()).values()].reverse();
    return { school: there, members: once, managers: once.filter(({ account, role }) => reach('case.team.change')[role] !== undefined && account !== key.viewer.account) };
  }
}
