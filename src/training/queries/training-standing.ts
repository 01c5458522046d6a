import { Injectable } from '@nestjs/common';
import { AccountDirectory, roleWords } from '../../access/index.js';
import type { Discipline, Role } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn, type Instant } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Work } from '../../platform/database/index.js';
import { dayWithYear } from '../../platform/web/index.js';
import { cannotSign, lapsedWords } from '../rules/lapse-words.js';
import { lapses, standing, type Lapse } from '../rules/standing.js';
import { standingFacts, StandingReads, type StandingFacts } from '../store/standing-reads.js';

/** Somebody at a table, with the discipline that they sit there for. */
export interface Seated { account: Id; discipline: Discipline }
/** Where a table stands: a case's facts are one. */
export interface Table { school: Id; zone: string }

const askable: readonly Role[] = ['chair', 'principal', 'district-coordinator'];

/** Who counts for quorum and may sign, as far as training goes (domain rule 52): everybody whom no required course holds back. */
@Injectable()
export class TrainingStanding {
  constructor(private readonly reads: StandingReads, private readonly people: AccountDirectory) {}

  /** What lapsed, in words, by account; who counts is not in it. The day is the one at the table's zone. */
  async of(members: readonly Seated[], zone: string, now: Instant): Promise<ReadonlyMap<Id, string>> {
    return inWords(lapsed(await this.reads.facts(accountsOf(members)), members, dayIn(zone, now)));
  }

  /** The same as a unit of work sees it, at its moment. */
  async within(work: Work, members: readonly Seated[], zone: string): Promise<ReadonlyMap<Id, string>> {
    const facts = await standingFacts(work.read, accountsOf(members));
    return inWords(lapsed(facts, members, dayIn(zone, work.now)));
  }

  /** The sentence for somebody who may not sign at a table: what lapsed, when, and whom to ask. Null for who may. */
  async refusal(member: Seated, table: Table, now: Instant): Promise<string | null> {
    const facts = await this.reads.facts([member.account]);
    return this.said(lapsed(facts, [member], dayIn(table.zone, now)).get(member.account), member.account, table);
  }

  /** The same as a unit of work sees it: what a command asks before it writes a signature. */
  async refusalWithin(work: Work, member: Seated, table: Table): Promise<string | null> {
    const facts = await standingFacts(work.read, [member.account]);
    return this.said(lapsed(facts, [member], dayIn(table.zone, work.now)).get(member.account), member.account, table);
  }

  private async said(found: Lapse[] | undefined, account: Id, { school }: Table): Promise<string | null> {
    return found === undefined ? null : cannotSign(found, dayWithYear, await this.whomToAsk(school, account));
  }

  /** Those at a school who record and confirm training, but for the person who asks. */
  private async whomToAsk(school: Id, asking: Id): Promise<string> {
    const found = (await this.people.colleaguesAt(school)).filter(({ account, role }) => account !== asking && askable.includes(role)).sort((one, other) => askable.indexOf(one.role) - askable.indexOf(other.role));
    const names = found.slice(0, 2).map(({ name, role }) => `${name} (${roleWords[role].toLowerCase()})`);
    return names.length === 0 ? 'the district coordinator' : names.join(' or ');
  }
}

const accountsOf = (members: readonly Seated[]): Id[] => [...new Set(members.map(({ account }) => account))];

function lapsed({ requirements, renewals, held }: StandingFacts, members: readonly Seated[], day: LocalDate): Map<Id, Lapse[]> {
  const found = members.map(({ account, discipline }) => [account, lapses(standing(requirements, [discipline], renewals, held.get(account) ?? [], day))] as const);
  return new Map(found.filter(([, all]) => all.length > 0));
}

const inWords = (all: ReadonlyMap<Id, Lapse[]>): Map<Id, string> => new Map([...all].map(([account, one]) => [account, lapsedWords(one, dayWithYear)]));
