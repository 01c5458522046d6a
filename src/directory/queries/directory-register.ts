import { Injectable } from '@nestjs/common';
import { isId, type Id } from '../../kernel/ids.js';
import { DirectoryLists, type AgencyLine, type AgreementLine, type CalendarLine, type SchoolLine } from '../store/directory-lists.js';

export type { AgencyLine, AgreementLine, CalendarLine, SchoolLine };

/** Rows of one page of a list. */
export const perPage = 25;

export interface ListPage<Line> { q: string; rows: Line[]; first: boolean; next: Id | null }

type Kind = 'school' | 'calendar' | 'agency' | 'agreement';
type LineOf = { school: SchoolLine; calendar: CalendarLine; agency: AgencyLine; agreement: AgreementLine };

/** The lists that are kept for the district, page by page, and each of their rows. */
@Injectable()
export class DirectoryRegister {
  constructor(private readonly lists: DirectoryLists) {}

  /** A page of a list, after the row of that id; null when there is no such row. */
  async page<K extends Kind>(kind: K, asked: { q: string; after: string | undefined }): Promise<ListPage<LineOf[K]> | null> {
    const q = asked.q.slice(0, 200).trim();
    const after = asked.after === undefined ? null : await this.one(kind, asked.after);
    if (asked.after !== undefined && after === null) return null;
    const wanted = { q, after, limit: perPage + 1 } as never;
    const reads = { school: () => this.lists.schools(wanted), calendar: () => this.lists.calendars(wanted), agency: () => this.lists.agencies(wanted), agreement: () => this.lists.agreements(wanted) };
    const found = (await reads[kind]()) as LineOf[K][];
    const rows = found.slice(0, perPage);
    return { q, rows, first: after === null, next: found.length > perPage ? rows.at(-1)!.id : null };
  }

  async one<K extends Kind>(kind: K, id: string): Promise<LineOf[K] | null> {
    if (!isId(id)) return null;
    const reads = { school: () => this.lists.school(id), calendar: () => this.lists.calendar(id), agency: () => this.lists.agency(id), agreement: () => this.lists.agreement(id) };
    return (await reads[kind]()) as LineOf[K] | null;
  }

  calendarsOf(school: Id): Promise<CalendarLine[]> {
    return this.lists.calendarsOf(school);
  }

  agreementsWith(agency: Id): Promise<AgreementLine[]> {
    return this.lists.agreementsWith(agency);
  }
}
