import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/instant.js';
import { list, Reader, type Ask } from '../../platform/database/index.js';
import { suspendedBy, type FoundMatch } from '../rules/conflict-matches.js';
import { keptFrom } from './case-scope.js';
import { kinOnTeamsOf } from './kin-matches.js';
import { suspendedIn } from './suspended.js';

export interface SuspendedLine { case_id: Id; number: string; school: string; account: Id; name: string }

const mostShown = 20;
const mostFound = 500;

@Injectable()
export class SuspendedReads {
  readonly ask: Ask = (sql, values) => this.reader.all(sql, values);

  constructor(private readonly reader: Reader) {}

  /** Members who are kept out of open cases that somebody manages, the manager aside. */
  async onTeamsOf(manager: Id, now: Instant): Promise<SuspendedLine[]> {
    const found = await kinOnTeamsOf(this.ask, manager, now);
    const cases = [...new Set(found.map(({ case_id }) => case_id))];
    if (cases.length === 0) return [];
    const own = keptFrom(manager);
    const [answers, lines] = await Promise.all([
      this.reader.all<FoundMatch & { case_id: Id }>(`SELECT case_id, account_id AS account, ground, about_id AS about FROM conflict_answer WHERE case_id IN ${list(cases.length)}`, cases),
      this.reader.all<SuspendedLine>(`
        SELECT c.id AS case_id, c.number, s.name AS school, a.id AS account, a.name FROM case_file c JOIN school s ON s.id = c.school_id JOIN account a ON a.id IN ${list(found.length)}
        WHERE c.id IN ${list(cases.length)} AND c.is_sealed = 0 AND ${own.sql}`, [...found.map(({ account }) => account), ...cases, ...own.values]),
    ]);
    const of = <T extends { case_id: Id }>(all: readonly T[], id: Id): T[] => all.filter(({ case_id }) => case_id === id);
    return cases.flatMap((id) => suspendedBy(of(found, id), of(answers, id)).filter((account) => account !== manager).flatMap((account) => lines.find((line) => line.case_id === id && line.account === account) ?? []));
  }

  /** Whoever was found to be kept out of an open case and still is, without an answer. Only cases that the reader may open. */
  async noticed(reader: Id): Promise<SuspendedLine[]> {
    const own = keptFrom(reader);
    const found = await this.reader.all<SuspendedLine>(`
      SELECT DISTINCT c.id AS case_id, c.number, s.name AS school, a.id AS account, a.name
      FROM conflict_found f JOIN case_file c ON c.id = f.case_id AND c.is_open = 1 JOIN school s ON s.id = c.school_id JOIN account a ON a.id = f.account_id
      WHERE f.account_id <> ? AND c.is_sealed = 0 AND ${own.sql}
        AND NOT EXISTS (SELECT 1 FROM recusal z WHERE z.case_id = f.case_id AND z.account_id = f.account_id AND z.lifted_at IS NULL)
      ORDER BY c.number, a.name LIMIT ?`, [reader, ...own.values, mostFound]);
    const out = new Set(await suspendedIn(this.ask, [...new Set(found.map(({ case_id }) => case_id))])); // found once is not kept out still: the records may have changed, or somebody answered
    return found.filter(({ case_id, account }) => out.has(`${case_id} ${account}`)).slice(0, mostShown);
  }
}
