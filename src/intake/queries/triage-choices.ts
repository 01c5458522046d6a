import { Injectable } from '@nestjs/common';
import { AccountDirectory, capabilities, type Colleague, type VerbId } from '../../access/index.js';
import { SchoolDirectory } from '../../directory/index.js';
import type { Discipline } from '../../kernel/disciplines.js';
import type { Id } from '../../kernel/ids.js';
import { dayIn } from '../../kernel/instant.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { Clock } from '../../platform/clock/index.js';
import { ProtocolShelf, type PublishedProtocol } from '../../protocols/index.js';
import { readersToAsk } from '../rules/second-reading.js';
import type { ReportKey } from './report-door.js';

export interface Person { account: Id; name: string; discipline: Discipline; school: Id | null }

/** Who at the report's school may take which part, and the days that count there. */
@Injectable()
export class TriageChoices {
  constructor(private readonly accounts: AccountDirectory, private readonly directory: SchoolDirectory, private readonly shelf: ProtocolShelf, private readonly clock: Clock) {}

  /** Everyone whose seat holds a verb at the school of the report, once each, by name. */
  async holding(key: ReportKey, verb: VerbId): Promise<Person[]> {
    const reach: Partial<Record<string, string>> = capabilities[verb].reach;
    return once((await this.accounts.colleaguesAt(key.facts.school)).filter(({ role, school }) => (reach[role] === 'school' && school !== null) || (reach[role] === 'district' && school === null)));
  }

  /** Who may be on a new case's team, and who of them may manage it. Officers join later, by a grant. */
  async team(key: ReportKey): Promise<{ members: Person[]; managers: Person[] }> {
    const colleagues = await this.accounts.colleaguesAt(key.facts.school);
    const onTeam = (verb: VerbId) => once(colleagues.filter(({ role }) => role !== 'sro' && (capabilities[verb].reach as Partial<Record<string, string>>)[role] === 'team'));
    return { members: onTeam('case.read'), managers: onTeam('case.team.change') };
  }

  /** Whom to ask for the second reading of the latest triage. */
  async secondReaders(key: ReportKey): Promise<Person[]> {
    const { triager, discipline } = key.facts;
    if (triager === null || discipline === null) return [];
    return this.readersFor(key, { account: triager, discipline });
  }

  /** Whom to ask when this viewer decides now. */
  async readersAfter(key: ReportKey): Promise<Person[]> {
    return this.readersFor(key, { account: key.viewer.account, discipline: key.disciplines[0]! });
  }

  /** What a case would begin with that is opened from this report today. */
  async protocol(key: ReportKey): Promise<PublishedProtocol> {
    return this.shelf.pinned((await this.shelf.forCase(key.facts.school, this.today(key))).sha256);
  }

  today(key: ReportKey): LocalDate {
    return dayIn(key.facts.zone, this.clock.now());
  }

  async nextSchoolDay(key: ReportKey): Promise<LocalDate> {
    return (await this.directory.nextSchoolDay(key.facts.school, this.today(key))).date;
  }

  private async readersFor(key: ReportKey, triager: { account: Id; discipline: Discipline }): Promise<Person[]> {
    const holding = await this.holding(key, 'report.second-read');
    return readersToAsk(triager, holding.map((person) => ({ ...person, disciplines: [person.discipline] })));
  }
}

/** Somebody with several seats is asked once, in the first. */
function once(colleagues: readonly Colleague[]): Person[] {
  return [...new Map(colleagues.map(({ account, name, discipline, school }) => [account, { account, name, discipline, school }] as const).reverse()).values()].reverse();
}
