import { Injectable } from '@nestjs/common';
import { AccountDirectory, capabilities, type Colleague, type TextResource } from '../../access/index.js';
import { CaseOverview, Conflicts, isConfidential, TextReaders, type CaseKey } from '../../cases/index.js';
import type { Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';

/** Whether somebody in this seat may be given an intervention or a referral: only who can read a case at all. */
const mayOwn = ({ role }: { role: Role }): boolean => Object.hasOwn(capabilities['case.read'].reach, role);

export interface Person { account: Id; name: string }

/** Who can carry a part of a support plan: whoever works at the case's school, or for the district, in a seat that can read a case; and the team, wherever they work. Never somebody who is recused, or whom the records keep out. */
@Injectable()
export class PossibleOwners {
  constructor(private readonly accounts: AccountDirectory, private readonly overview: CaseOverview, private readonly conflicts: Conflicts, private readonly texts: TextReaders, private readonly clock: Clock) {}

  /** Each person once, by name. Only accounts that are in use; for a text of fewer readers, only its readers. */
  async of(key: CaseKey, text: TextResource | null = null): Promise<Person[]> {
    const all = await this.all(key);
    if (text === null || !isConfidential(text.recordClass)) return all;
    const { readers } = await this.texts.of(key, text);
    return all.filter((person) => readers.some(({ account }) => account === person.account));
  }

  async includes(key: CaseKey, account: Id, text: TextResource | null = null): Promise<boolean> {
    return (await this.of(key, text)).some((one) => one.account === account);
  }

  private async all(key: CaseKey): Promise<Person[]> {
    const now = this.clock.now();
    const [colleagues, members, recusals] = await Promise.all([this.accounts.colleaguesAt(key.facts.school), this.overview.members(key), this.conflicts.recusals(key)]);
    const out = new Set([...recusals.filter(({ lifted_at }) => lifted_at === null).map(({ account }) => account), ...key.suspended]);
    const onTeam = new Set(members.filter(({ from, until }) => from <= now && (until === null || until > now)).map(({ account }) => account));
    const elsewhere = [...onTeam].filter((account) => !colleagues.some((one) => one.account === account));
    return once([...colleagues.filter(mayOwn), ...(elsewhere.length === 0 ? [] : await this.accounts.active(elsewhere))].filter(({ account }) => !out.has(account)));
  }
}

function once(people: readonly (Person | Colleague)[]): Person[] {
  return [...new Map(people.map(({ account, name }) => [account, { account, name }])).values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
