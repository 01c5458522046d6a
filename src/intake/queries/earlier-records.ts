import { Injectable } from '@nestjs/common';
import { AccountDirectory, schoolsOf } from '../../access/index.js';
import { CaseDoor, MyCases } from '../../cases/index.js';
import type { Id } from '../../kernel/ids.js';
import { FindPeople, maySpeakOfOne, tellsOf, textKeys, type FoundPerson } from '../../people/index.js';
import { EarlierReads, type EarlierCase, type EarlierReport } from '../store/earlier-reads.js';
import type { ReportKey } from './report-door.js';

export type { FoundPerson };

/** `id` is null where the asker may not open the case: then only school, time, open or closed and whom to ask may be shown. */
export type CaseBefore = Omit<EarlierCase, 'mine'> & { readable: boolean };
/** `mayReopen` says whether the asker may open it again. */
export type ClosedCase = CaseBefore & { mayReopen: boolean };
/** `ask` names who reads reports at that school, where the asker does not. */
export type ReportBefore = EarlierReport & { readable: boolean; ask: string | null };
export interface Earlier { people: FoundPerson[]; cases: CaseBefore[]; reports: ReportBefore[] }

const mostPeople = 8;
const mostKeys = 400;

/** Who the report may be about, and what is on record about them: same and near names. A human confirms which one is meant. */
@Injectable()
export class EarlierRecords {
  constructor(private readonly people: FindPeople, private readonly earlier: EarlierReads, private readonly accounts: AccountDirectory, private readonly myCases: MyCases, private readonly door: CaseDoor) {}

  /** `names` are the words of the report and, where somebody looked again, the name asked for. */
  async about(key: ReportKey, names: readonly string[]): Promise<Earlier> {
    const people = await this.named(names);
    const likely = people.filter(({ nearness: how }) => how !== 'part').map(({ id }) => id);
    const subjects = [...new Set([...likely, ...(key.facts.subject === null ? [] : [key.facts.subject])])];
    const [cases, reports] = await Promise.all([this.cases(key, subjects), this.reports(key, subjects, names, people.filter(({ id }) => subjects.includes(id)))]);
    return { people, cases, reports };
  }

  /** Open cases that the report may be added to: those of the confirmed person. */
  async openCases(key: ReportKey): Promise<CaseBefore[]> {
    return key.facts.subject === null ? [] : (await this.cases(key, [key.facts.subject])).filter(({ is_open }) => is_open === 1);
  }

  /** Closed cases of the confirmed person, which the report may open again. */
  async closedCases(key: ReportKey): Promise<ClosedCase[]> {
    if (key.facts.subject === null) return [];
    const closed = (await this.cases(key, [key.facts.subject])).filter(({ is_open }) => is_open === 0);
    return Promise.all(closed.map(async (one) => ({ ...one, mayReopen: await this.door.wouldOpen(key.viewer, 'case.reopen', one.id) })));
  }

  /** Whether the viewer may open the case that this report belongs to. */
  async mayOpenCase(key: ReportKey): Promise<boolean> {
    const { caseId, subject } = key.facts;
    return caseId !== null && subject !== null && (await this.cases(key, [subject])).some(({ id, readable }) => id === caseId && readable);
  }

  private async named(names: readonly string[]): Promise<FoundPerson[]> {
    const found = (await Promise.all(names.map((name) => this.people.byName(name, { limit: mostPeople, parts: true })))).reverse().flat();
    return [...new Map(found.map((person) => [person.id, person])).values()].slice(0, mostPeople * 2);
  }

  private async cases(key: ReportKey, subjects: readonly Id[]): Promise<CaseBefore[]> {
    return (await this.earlier.cases(subjects, this.myCases.scopeOf(key.viewer))).map(({ mine, ...found }) => ({ ...found, readable: mine === 1 }));
  }

  private async reports(key: ReportKey, subjects: readonly Id[], names: readonly string[], people: readonly FoundPerson[]): Promise<ReportBefore[]> {
    const keys = [...new Set([...people.map(({ full }) => full), ...names].flatMap(textKeys))].slice(0, mostKeys);
    const found = (await this.earlier.reports(key.reportId, key.viewer.account, subjects, keys)).filter((one) =>
      (one.subject_id !== null && subjects.includes(one.subject_id)) || names.some((name) => maySpeakOfOne(name, one.subject_described)) || people.some((person) => tellsOf(one.subject_described, person)));
    const scope = schoolsOf(key.viewer, 'report.read');
    const readable = (school: Id) => scope === null || scope.includes(school);
    const asks = new Map(await Promise.all([...new Set(found.map(({ school_id }) => school_id))].filter((school) => !readable(school)).map(async (school) => [school, await this.intakeAt(school)] as const)));
    return found.map((one) => ({ ...one, readable: readable(one.school_id), ask: asks.get(one.school_id) ?? null }));
  }

  private async intakeAt(school: Id): Promise<string | null> {
    const colleagues = await this.accounts.colleaguesAt(school);
    return (colleagues.find(({ role }) => role === 'chair') ?? colleagues.find(({ role }) => role === 'counselor') ?? colleagues.find(({ role }) => role === 'district-coordinator'))?.name ?? null;
  }
}
