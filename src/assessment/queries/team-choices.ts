import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '../../access/index.js';
import { CaseOverview, type CaseKey } from '../../cases/index.js';
import { besideTheWork } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { Clock } from '../../platform/clock/index.js';

export interface Person { account: Id; name: string }

/** Who can be chosen on the pages of an assessment, each person once. */
@Injectable()
export class TeamChoices {
  constructor(private readonly overview: CaseOverview, private readonly accounts: AccountDirectory, private readonly clock: Clock) {}

  /** Those on the team now: only they can open the next step that an unknown becomes. */
  async team(key: CaseKey): Promise<Person[]> {
    const now = this.clock.now();
    const members = await this.overview.members(key);
    return once(members.filter(({ from, until }) => from <= now && (until === null || until > now)).map(({ account, name }) => ({ account, name })));
  }

  /** The team first, then everybody else who works with students at the school or for the district. */
  async colleagues(key: CaseKey): Promise<Person[]> {
    const [team, others] = await Promise.all([this.team(key), this.accounts.colleaguesAt(key.facts.school)]);
    return once([...team, ...others.filter(({ role }) => !besideTheWork.includes(role)).map(({ account, name }) => ({ account, name }))]);
  }
}

function once(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.account, person])).values()];
}
